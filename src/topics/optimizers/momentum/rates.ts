import { log, power } from '../../../engine/math/f64.ts'

export const METHODS = ['momentum', 'nesterov'] as const
export type Method = (typeof METHODS)[number]

/** How one eigenvector's error behaves: real roots decay, complex ones oscillate, a real negative one flips its sign. */
export type Damping = 'over' | 'critical' | 'under' | 'flipping' | 'unstable'

export interface Mode {
  /** Factor on the error in each step, in the long run. */
  readonly rate: number
  readonly damping: Damping
}

/** Discriminants below this share of the trace's square count as zero. */
const CRITICAL = 1e-3

/**
 * Along an eigenvector of curvature λ the error obeys e(t+1) = τ e(t) − δ e(t−1). Momentum: τ = 1 + β − αλ, δ = β.
 * Nesterov: τ = (1+β)(1−αλ), δ = β(1−αλ). The roots of z² − τz + δ are the factors per step.
 */
export function modeOf(method: Method, alpha: number, beta: number, lambda: number): Mode {
  const left = 1 - alpha * lambda
  const trace = method === 'momentum' ? left + beta : (1 + beta) * left
  const product = method === 'momentum' ? beta : beta * left
  const discriminant = trace * trace - 4 * product
  const complex = discriminant < 0
  const rate = complex ? Math.sqrt(product) : (Math.abs(trace) + Math.sqrt(discriminant)) / 2
  if (rate >= 1) return { rate, damping: 'unstable' }
  if (Math.abs(discriminant) <= CRITICAL * trace * trace) return { rate, damping: 'critical' }
  if (complex) return { rate, damping: 'under' }
  return { rate, damping: trace < 0 || product < 0 ? 'flipping' : 'over' }
}

/** `count` curvatures from 1/κ to 1 in equal factors; both ends exact. */
export function eigenvalues(condition: number, count: number): Float64Array {
  const last = count - 1
  return Float64Array.from({ length: count }, (_, i) =>
    i === 0 ? 1 / condition : i === last ? 1 : power(condition, i / last - 1),
  )
}

/** The slowest of all curvatures between 1/κ and 1: at one of the two ends. */
export function slowest(method: Method, alpha: number, beta: number, condition: number): number {
  return Math.max(modeOf(method, alpha, beta, 1 / condition).rate, modeOf(method, alpha, beta, 1).rate)
}

/**
 * The α and β with the best rate for curvatures from 1/κ to 1. Momentum: √α = 2/(1 + 1/√κ), √β = (√κ−1)/(√κ+1), rate
 * √β (Polyak 1964). Nesterov: α = 4/(3 + 1/κ), β = (√(3κ+1) − 2)/(√(3κ+1) + 2), rate 1 − 2/√(3κ+1) (Lessard, Recht and
 * Packard 2016, table 1).
 */
export function best(method: Method, condition: number) {
  if (method === 'momentum') {
    const root = Math.sqrt(condition)
    const sqrtBeta = (root - 1) / (root + 1)
    return { alpha: (2 / (1 + 1 / root)) ** 2, beta: sqrtBeta ** 2, rate: sqrtBeta }
  }
  const root = Math.sqrt(3 * condition + 1)
  return { alpha: 4 / (3 + 1 / condition), beta: (root - 2) / (root + 2), rate: 1 - 2 / root }
}

/** β on the border between over- and under-damped for curvature λ, momentum: (1 − √(αλ))². */
export const criticalBeta = (alpha: number, lambda: number) => (1 - Math.sqrt(alpha * lambda)) ** 2

/** Steps after which an error that shrinks by `rate` in each has fallen to `share`. */
export const stepsTo = (share: number, rate: number) => log(share) / log(rate)
