import type { NdArray } from '../ndarray.ts'
import { ShapeError } from '../shape.ts'
import type { Tensor } from '../tensor.ts'
import { requireRank } from './broadcast.ts'
import { defineOp } from './define.ts'

export interface BatchStatistics {
  /** Filled with the batch's mean and biased variance, [D]. */
  readonly mean: NdArray
  readonly variance: NdArray
}

/** Throws ShapeError unless every array has `features` numbers. */
export function requireFeatures(
  operation: string,
  features: number,
  arrays: Readonly<Record<string, NdArray>>,
): void {
  for (const [name, { shape, size }] of Object.entries(arrays)) {
    if (size !== features)
      throw new ShapeError(`${operation}: ${name} of [${shape}] for ${features} features`)
  }
}

/** y = γ(x − μ)/√(σ² + ε) + β over the rows of [N, D], biased σ² (Ioffe and Szegedy 2015, algorithm 1). */
export const batchNorm = defineOp<
  [x: Tensor, gamma: Tensor, beta: Tensor],
  { epsilon: number; statistics?: BatchStatistics }
>({
  name: 'batchNorm',
  tex: {
    forward: '\\gamma\\,\\hat x + \\beta,\\quad \\hat x = \\frac{x-\\mu}{\\sqrt{\\sigma^2+\\varepsilon}}',
    backward: [
      '\\tfrac{\\gamma}{\\sqrt{\\sigma^2+\\varepsilon}}\\left(\\bar y - \\tfrac1N\\textstyle\\sum\\bar y - \\tfrac1N\\hat x\\sum\\bar y\\,\\hat x\\right)',
      '\\textstyle\\sum \\bar y\\,\\hat x',
      '\\textstyle\\sum \\bar y',
    ],
  },
  forward: (engine, [x, gamma, beta], { epsilon, statistics }) => {
    requireRank('batchNorm', x, 2)
    const [m, n] = x.shape
    if (m === 0) throw new ShapeError(`batchNorm of [${x.shape}]: an empty batch`)
    requireFeatures('batchNorm', n, { γ: gamma, β: beta, ...statistics })
    const out = engine.array(x.shape)
    const normalized = engine.array(x.shape)
    const mean = statistics?.mean ?? engine.array([n])
    const variance = statistics?.variance ?? engine.array([n])
    const inverseStd = engine.array([n])
    const views = [x, gamma, beta, normalized, out, mean, variance, inverseStd].map(({ data }) => data)
    const [dx, dg, db, dn, dy, dm, dv, di] = views
    engine.kernels.batchNorm(dx, dg, db, dn, dy, dm, dv, di, m, n, epsilon)
    return { out, saved: { arrays: [normalized, inverseStd] } }
  },
  backward: (engine, dOut, { inputs: [x, gamma, beta], saved }) => {
    const [normalized, inverseStd] = saved.arrays as readonly NdArray[]
    const [m, n] = x.shape
    const dX = engine.array(x.shape)
    const dGamma = engine.array(gamma.shape)
    const dBeta = engine.array(beta.shape)
    engine.kernels.batchNormGradient(
      dOut.data,
      normalized.data,
      gamma.data,
      inverseStd.data,
      dX.data,
      dGamma.data,
      dBeta.data,
      m,
      n,
    )
    return [dX, dGamma, dBeta]
  },
  gradcheck: [
    { shapes: [[5, 3], [3], [3]], attrs: { epsilon: 1e-5 } },
    { shapes: [[2, 1], [1], [1]], attrs: { epsilon: 1e-2 } },
    { shapes: [[5, 3], [3], [1, 3]], attrs: { epsilon: 1e-5 } },
  ],
})
