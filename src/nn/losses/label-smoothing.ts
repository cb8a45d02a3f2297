import {
  add,
  exp,
  log,
  max,
  mean,
  scale,
  softmaxCrossEntropy,
  subtract,
  sum,
  type Tensor,
} from '../../engine/index.ts'

/** ln Σ_j e^z over each row of z [N, C], as [N, 1]: m + ln Σ e^(z−m) with m the largest of the row. */
function logSumExp(z: Tensor): Tensor {
  const m = max(z.detach(), { axes: [1], keep: true })
  return add(m, log(sum(exp(subtract(z, m)), { axes: [1], keep: true })))
}

/**
 * Mean cross-entropy in nats of logits z [N, C] against a distribution over the classes that gives 1 − s + s/C to the label
 * and s/C to each other class. Szegedy et al., "Rethinking the inception architecture for computer vision", CVPR 2016,
 * section 7. Throws RangeError unless 0 ≤ s ≤ 1, ShapeError on labels out of range.
 */
export function smoothedCrossEntropy(logits: Tensor, labels: Int32Array, smoothing: number): Tensor {
  if (!(smoothing >= 0 && smoothing <= 1))
    throw new RangeError(`label smoothing is ${smoothing}; it must be between 0 and 1`)
  const sharp = softmaxCrossEntropy(logits, labels)
  if (smoothing === 0) return sharp
  const even = mean(subtract(logSumExp(logits), logits))
  return add(scale(sharp, { by: 1 - smoothing }), scale(even, { by: smoothing }))
}
