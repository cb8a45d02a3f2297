/** Stages of batch norm on one small batch, in the order in which they are computed: the forward pass, then the backward. */
export const STAGES = [
  'input',
  'mean',
  'centred',
  'variance',
  'normalised',
  'output',
  'upstream',
  'dBeta',
  'dGamma',
  'dNormalised',
  'dVariance',
  'dMean',
  'dInput',
] as const

export type Stage = (typeof STAGES)[number]

export interface Statistics {
  /** [D] */
  readonly mean: ArrayLike<number>
  readonly variance: ArrayLike<number>
}

interface StepByStepOptions {
  /** x [N, D], row by row, and the gradient of the loss with respect to y [N, D]. */
  readonly x: ArrayLike<number>
  readonly upstream: ArrayLike<number>
  /** [D] */
  readonly gamma: ArrayLike<number>
  readonly beta: ArrayLike<number>
  readonly epsilon: number
  /** Statistics to normalise by, as constants (test mode); those of the batch if absent. */
  readonly fixed?: Statistics
}

export type Stages = { readonly [Name in Stage]: Float64Array }

/** Mean and biased variance of each column of x [N, D]. */
export function statisticsOf(x: ArrayLike<number>, columns: number): Statistics {
  const mean = columnMeans(x, columns)
  return {
    mean,
    variance: columnMeans(
      each(x, columns, (value, k) => (value - mean[k]) ** 2),
      columns,
    ),
  }
}

/**
 * Every stage of y = γ(x − μ)/√(σ² + ε) + β and of its backward pass in double precision; arrays are [N, D] or [D].
 * Ioffe and Szegedy, "Batch normalization", ICML 2015, algorithm 1 and section 3.
 */
export function stepByStep({ x, upstream, gamma, beta, epsilon, fixed }: StepByStepOptions): Stages {
  const columns = gamma.length
  const rows = x.length / columns
  const { mean, variance } = fixed ?? statisticsOf(x, columns)
  const inverse = Float64Array.from(variance, (value) => 1 / Math.sqrt(value + epsilon))
  const centred = each(x, columns, (value, k) => value - mean[k])
  const normalised = each(centred, columns, (value, k) => value * inverse[k])
  const dBeta = columnSums(upstream, columns)
  const dGamma = columnSums(
    each(upstream, columns, (value, _, i) => value * normalised[i]),
    columns,
  )
  const dNormalised = each(upstream, columns, (value, k) => value * gamma[k])
  const none = new Float64Array(columns)
  const pulled = columnSums(
    each(dNormalised, columns, (value, _, i) => value * centred[i]),
    columns,
  )
  const dVariance = fixed
    ? none
    : pulled.map((value, k) => -0.5 * value * inverse[k] * inverse[k] * inverse[k])
  const offset = columnSums(centred, columns)
  const dMean = fixed
    ? none
    : columnSums(dNormalised, columns).map(
        (value, k) => -value * inverse[k] - (2 * dVariance[k] * offset[k]) / rows,
      )
  return {
    input: Float64Array.from(x),
    mean: Float64Array.from(mean),
    centred,
    variance: Float64Array.from(variance),
    normalised,
    output: each(normalised, columns, (value, k) => gamma[k] * value + beta[k]),
    upstream: Float64Array.from(upstream),
    dBeta,
    dGamma,
    dNormalised,
    dVariance,
    dMean,
    dInput: each(
      dNormalised,
      columns,
      (value, k, i) => value * inverse[k] + (2 * dVariance[k] * centred[i] + dMean[k]) / rows,
    ),
  }
}

/** f(value, column, index) of every entry of [N, columns]. */
function each(
  values: ArrayLike<number>,
  columns: number,
  f: (value: number, column: number, index: number) => number,
): Float64Array {
  return Float64Array.from({ length: values.length }, (_, i) => f(values[i], i % columns, i))
}

function columnSums(values: ArrayLike<number>, columns: number): Float64Array {
  const sums = new Float64Array(columns)
  for (let i = 0; i < values.length; i++) sums[i % columns] += values[i]
  return sums
}

function columnMeans(values: ArrayLike<number>, columns: number): Float64Array {
  const rows = values.length / columns
  return columnSums(values, columns).map((sum) => sum / rows)
}
