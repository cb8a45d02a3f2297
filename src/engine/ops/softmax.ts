import type { Engine } from '../engine.ts'
import type { NdArray } from '../ndarray.ts'
import { ShapeError } from '../shape.ts'
import type { Tensor } from '../tensor.ts'
import { requireRank } from './broadcast.ts'
import { defineOp, type One } from './define.ts'
import { mean } from './reduce.ts'

/** p = e^z / Σ e^z over the last axis of [N, C]; z̄ = p·(p̄ − Σ p·p̄) */
export const softmax = defineOp<One>({
  name: 'softmax',
  tex: { forward: '\\frac{e^{z_j}}{\\sum_k e^{z_k}}', backward: ['p\\,(\\bar p - p^\\top \\bar p)'] },
  forward: (engine, [z]) => {
    requireRank('softmax', z, 2)
    const out = engine.array(z.shape)
    engine.kernels.softmaxRows(z.data, out.data, z.shape[0], z.shape[1])
    return { out }
  },
  backward: (engine, dOut, { out }) => {
    const dZ = engine.array(out.shape)
    engine.kernels.softmaxRowsGradient(out.data, dOut.data, dZ.data, out.shape[0], out.shape[1])
    return [dZ]
  },
  gradcheck: [
    { shapes: [[3, 4]], attrs: {} },
    { shapes: [[0, 4]], attrs: {} },
  ],
})

/**
 * Loss of each row of logits z [N, C]: ln Σ e^z − z_label; z̄ = (softmax(z) − onehot)·l̄. Throws ShapeError on a label
 * outside 0 … C − 1, also where a captured step runs again.
 */
export const crossEntropyRows = defineOp<One, { labels: Int32Array }>({
  name: 'crossEntropyRows',
  tex: { forward: '\\ln\\textstyle\\sum_j e^{z_j} - z_k', backward: ['(p - e_k)\\,\\bar \\ell'] },
  forward: (engine: Engine, [z], { labels }) => {
    requireRank('crossEntropyRows', z, 2)
    const [rows, classes] = z.shape
    if (labels.length !== rows)
      throw new ShapeError(`crossEntropyRows: ${labels.length} labels for logits of [${z.shape}]`)
    engine.requireIndices({ what: 'crossEntropyRows: label', index: labels, bound: classes })
    const p = engine.array(z.shape)
    const out = engine.array([rows])
    engine.kernels.crossEntropyRows(z.data, labels, p.data, out.data, rows, classes)
    return { out, saved: { arrays: [p] } }
  },
  backward: (engine, dOut, { inputs: [z], attrs, saved }) => {
    const [p] = saved.arrays as readonly NdArray[]
    const dZ = engine.array(z.shape)
    engine.kernels.crossEntropyRowsGradient(p.data, attrs.labels, dOut.data, dZ.data, z.shape[0], z.shape[1])
    return [dZ]
  },
  gradcheck: [
    { shapes: [[3, 4]], attrs: { labels: Int32Array.of(2, 0, 3) } },
    { shapes: [[0, 4]], attrs: { labels: new Int32Array(0) } },
  ],
})

/** Mean softmax cross-entropy in nats of logits [N, C] against N labels. Throws ShapeError on labels out of range. */
export function softmaxCrossEntropy(logits: Tensor, labels: Int32Array): Tensor {
  return mean(crossEntropyRows(logits, { labels }))
}
