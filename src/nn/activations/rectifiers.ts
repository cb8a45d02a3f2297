import {
  elu as eluOp,
  leakyRelu as leakyReluOp,
  maximum,
  multiply,
  relu as reluOp,
  ShapeError,
  select,
  slice,
  type Tensor,
} from '../../engine/index.ts'
import type { Activation } from './activation.ts'

const common = { odd: false, pieces: 1, learned: false, later: false } as const

/** max(0, z) */
export const relu: Activation = {
  ...common,
  name: 'relu',
  tex: { f: '\\max(0, z)', derivative: '[z > 0]' },
  range: () => [0, Infinity],
  saturates: 'left',
  saturated: () => [[0, 0]],
  source: 'Nair & Hinton 2010; Krizhevsky et al. 2012',
  apply: (z) => reluOp(z),
}

/** z where z > 0, else a·z */
export const leakyRelu: Activation = {
  ...common,
  name: 'leaky-relu',
  tex: { f: '\\max(0,z) + a\\min(0,z)', derivative: '1 \\text{ if } z>0, \\text{ else } a' },
  range: ({ slope }) => [slope > 0 ? -Infinity : 0, Infinity],
  saturates: 'nowhere',
  saturated: () => [],
  source: 'Maas, Hannun & Ng 2013',
  apply: (z, { slope }) => leakyReluOp(z, { slope }),
}

/** z where z > 0, else a·z with a learned, one for the layer or one for each unit. */
export const prelu: Activation = {
  ...common,
  name: 'prelu',
  tex: {
    f: '\\max(0,z) + a\\min(0,z)',
    derivative: '1 \\text{ if } z>0, \\text{ else } a;\\ \\partial f/\\partial a = \\min(0,z)',
  },
  range: () => [-Infinity, Infinity],
  saturates: 'nowhere',
  saturated: () => [],
  learned: true,
  source: 'He et al. 2015',
  apply(z, { slope }, slopes) {
    if (!slopes) return leakyReluOp(z, { slope })
    const { engine } = z
    const positive = engine.array(z.shape)
    engine.kernels.greater(z.data, positive.data, 0)
    return select(z, multiply(z, slopes), { mask: positive })
  },
}

/** z where z > 0, else α(e^z − 1) */
export const elu: Activation = {
  ...common,
  name: 'elu',
  tex: {
    f: 'z \\text{ if } z>0, \\text{ else } \\alpha(e^z-1)',
    derivative: '1 \\text{ if } z>0, \\text{ else } f(z)+\\alpha',
  },
  range: ({ alpha }) => [-alpha, Infinity],
  saturates: 'left',
  saturated: ({ alpha }) => [[-alpha, -0.95 * alpha]],
  source: 'Clevert, Unterthiner & Hochreiter 2015',
  apply: (z, { alpha }) => eluOp(z, { alpha }),
}

/** max(z₁, z₂) of the two halves of the columns. Throws ShapeError where there is no half. */
export const maxout: Activation = {
  ...common,
  name: 'maxout',
  tex: {
    f: '\\max(w_1^\\top x + b_1,\\ w_2^\\top x + b_2)',
    derivative: '1 \\text{ for the larger piece, else } 0',
  },
  range: () => [-Infinity, Infinity],
  saturates: 'nowhere',
  saturated: () => [],
  pieces: 2,
  source: 'Goodfellow et al. 2013',
  apply(z: Tensor) {
    const axis = z.shape.length - 1
    const columns = z.shape[axis]
    if (columns % 2 !== 0) throw new ShapeError(`maxout of an odd number of columns, ${columns}`)
    const units = columns / 2
    return maximum(slice(z, { axis, start: 0, end: units }), slice(z, { axis, start: units, end: columns }))
  },
}
