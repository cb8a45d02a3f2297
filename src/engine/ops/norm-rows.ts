import type { Engine } from '../engine.ts'
import type { NdArray } from '../ndarray.ts'
import { requireWhole, type Shape, ShapeError } from '../shape.ts'
import type { Tensor } from '../tensor.ts'
import { expand, reduceTo, requireRank } from './broadcast.ts'
import { type Callable, defineOp } from './define.ts'
import { requireFeatures } from './norm.ts'

type Three = [x: Tensor, gamma: Tensor, beta: Tensor]

interface Layout {
  /** Rows that are normalised, and values in each. */
  readonly rows: number
  readonly columns: number
  /** γ and β as they broadcast with x. */
  readonly affine: Shape
}

interface RowRule<A extends { epsilon: number }> {
  readonly name: string
  /** Throws ShapeError where x does not fit. */
  readonly layout: (x: NdArray, attrs: A) => Layout
  readonly gradcheck: Callable<Three, A>['gradcheck']
}

function product(engine: Engine, a: NdArray, b: NdArray): NdArray {
  const out = engine.array(a.shape)
  engine.kernels.multiply(a.data, b.data, out.data)
  return out
}

/** y = γ·x̂ + β, x̂ = (x − μ)/√(σ² + ε) with the mean and biased variance of each row of x. */
function rowNorm<A extends { epsilon: number }>({ name, layout, gradcheck }: RowRule<A>): Callable<Three, A> {
  return defineOp<Three, A>({
    name,
    tex: {
      forward: '\\gamma\\,\\hat x + \\beta,\\quad \\hat x = \\frac{x-\\mu}{\\sqrt{\\sigma^2+\\varepsilon}}',
      backward: [
        '\\tfrac{1}{\\sqrt{\\sigma^2+\\varepsilon}}\\left(\\gamma\\bar y - \\overline{\\gamma\\bar y} - \\hat x\\,\\overline{\\gamma\\bar y\\,\\hat x}\\right)',
        '\\textstyle\\sum \\bar y\\,\\hat x',
        '\\textstyle\\sum \\bar y',
      ],
    },
    forward: (engine, [x, gamma, beta], attrs) => {
      const { rows, columns, affine } = layout(x, attrs)
      requireFeatures(name, Math.max(...affine), { γ: gamma, β: beta })
      const normalized = engine.array(x.shape)
      const inverseStd = engine.array([rows])
      engine.kernels.normalizeRows(x.data, normalized.data, inverseStd.data, rows, columns, attrs.epsilon)
      const factor = expand(engine, gamma.reshaped(affine), x.shape)
      const out = product(engine, normalized, factor)
      engine.kernels.add(out.data, expand(engine, beta.reshaped(affine), x.shape).data, out.data)
      return { out, saved: { arrays: [normalized, inverseStd, factor] } }
    },
    backward: (engine, dOut, { inputs: [x, gamma, beta], attrs, saved, needs }) => {
      const [normalized, inverseStd, factor] = saved.arrays as readonly NdArray[]
      const { rows, columns, affine } = layout(x, attrs)
      const dX = engine.array(x.shape)
      engine.kernels.normalizeRowsGradient(
        product(engine, dOut, factor).data,
        normalized.data,
        inverseStd.data,
        dX.data,
        rows,
        columns,
      )
      const total = (gradient: NdArray, like: NdArray) =>
        reduceTo(engine, gradient, affine).reshaped(like.shape)
      return [
        dX,
        needs[1] ? total(product(engine, dOut, normalized), gamma) : undefined,
        needs[2] ? total(dOut, beta) : undefined,
      ]
    },
    gradcheck,
  })
}

/** Over the features of each row of [N, D]; γ and β [D]. Ba, Kiros and Hinton, "Layer normalization", 2016. */
export const layerNorm = rowNorm<{ epsilon: number }>({
  name: 'layerNorm',
  layout: (x) => {
    requireRank('layerNorm', x, 2)
    const [rows, columns] = x.shape
    if (columns === 0) throw new ShapeError(`layerNorm of [${x.shape}]: no features`)
    return { rows, columns, affine: [columns] }
  },
  gradcheck: [
    { shapes: [[4, 6], [6], [6]], attrs: { epsilon: 1e-5 } },
    { shapes: [[1, 3], [3], [1, 3]], attrs: { epsilon: 1e-2 } },
    { shapes: [[0, 3], [3], [3]], attrs: { epsilon: 1e-5 } },
  ],
})

/**
 * Over the pixels of each of `groups` runs of channels of each image of [N, C, H, W]; γ and β [C]. As many groups as
 * channels are instance norm. Wu and He, "Group normalization", ECCV 2018; Ulyanov, Vedaldi and Lempitsky, "Instance
 * normalization", 2016. Throws ShapeError where the groups do not divide the channels.
 */
export const groupNorm = rowNorm<{ epsilon: number; groups: number }>({
  name: 'groupNorm',
  layout: (x, { groups }) => {
    requireRank('groupNorm', x, 4)
    requireWhole('groupNorm', 'number of groups', groups, 1)
    const [batch, channels, height, width] = x.shape
    const columns = (channels / groups) * height * width
    if (channels % groups !== 0 || columns === 0)
      throw new ShapeError(`groupNorm of [${x.shape}] in ${groups} groups`)
    return { rows: batch * groups, columns, affine: [channels, 1, 1] }
  },
  gradcheck: [
    { shapes: [[2, 4, 3, 2], [4], [4]], attrs: { epsilon: 1e-5, groups: 2 } },
    { shapes: [[2, 3, 2, 2], [3], [3]], attrs: { epsilon: 1e-3, groups: 3 } },
    { shapes: [[1, 2, 1, 3], [2], [2]], attrs: { epsilon: 1e-3, groups: 1 } },
  ],
})
