import { gather, mean, multiply, relu, shift, subtract, sum, type Tensor } from '../../engine/index.ts'

/**
 * Mean over rows of Σ_{j≠k} max(0, s_j − s_k + 1) for scores s [N, C] and labels k; `identity` is the matrix of size C.
 * Weston and Watkins, "Support vector machines for multi-class pattern recognition", ESANN 1999.
 */
export function hinge(scores: Tensor, labels: Int32Array, identity: Tensor): Tensor {
  const own = sum(multiply(scores, gather(identity, { index: labels })), { axes: [1], keep: true })
  const margins = relu(shift(subtract(scores, own), { by: 1 }))
  // The term j = k is always max(0, 1) = 1.
  return shift(mean(sum(margins, { axes: [1] })), { by: -1 })
}
