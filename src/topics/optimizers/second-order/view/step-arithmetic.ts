/** A symmetric positive definite matrix as n² numbers, row by row; only its lower half is read by `solve`. */
export type Matrix = Float64Array

/**
 * Overwrites b with A⁻¹b, and the lower half of A with L of A = LLᵀ: n³/6 multiply-adds to factor, n² to solve.
 * Golub and Van Loan, Matrix Computations, 4.2.
 */
export function solve(a: Matrix, b: Float64Array): void {
  const n = b.length
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = a[i * n + j]
      for (let k = 0; k < j; k++) sum -= a[i * n + k] * a[j * n + k]
      a[i * n + j] = i === j ? Math.sqrt(sum) : sum / a[j * n + j]
    }
  }
  for (let i = 0; i < n; i++) {
    for (let k = 0; k < i; k++) b[i] -= a[i * n + k] * b[k]
    b[i] /= a[i * n + i]
  }
  for (let i = n - 1; i >= 0; i--) {
    b[i] /= a[i * n + i]
    for (let k = 0; k < i; k++) b[k] -= a[i * n + k] * b[i]
  }
}

function dot(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += a[i] * b[i]
  return sum
}

/** out = Ab */
export function multiply(a: Matrix, b: ArrayLike<number>, out: Float64Array): void {
  const n = b.length
  for (let i = 0; i < n; i++) {
    let sum = 0
    for (let k = 0; k < n; k++) sum += a[i * n + k] * b[k]
    out[i] = sum
  }
}

/** H ← (I − ρsyᵀ) H (I − ρysᵀ) + ρssᵀ, ρ = 1/sᵀy, with scratch for Hy. Nocedal and Wright, 6.17. */
export function updateInverse(
  h: Matrix,
  s: ArrayLike<number>,
  y: ArrayLike<number>,
  scratch: Float64Array,
): void {
  const n = s.length
  multiply(h, y, scratch)
  const sy = dot(s, y)
  const scale = (1 + dot(y, scratch) / sy) / sy
  for (let i = 0; i < n; i++)
    for (let k = 0; k < n; k++)
      h[i * n + k] += scale * s[i] * s[k] - (scratch[i] * s[k] + s[i] * scratch[k]) / sy
}

export interface Pair {
  readonly s: Float64Array
  readonly y: Float64Array
}

/** Overwrites q with H⁻¹q as the last pairs estimate it, newest last: the two loops of Nocedal 1980. */
export function twoLoops(pairs: readonly Pair[], q: Float64Array): void {
  const shares: number[] = []
  for (let i = pairs.length - 1; i >= 0; i--) {
    const { s, y } = pairs[i]
    shares[i] = dot(s, q) / dot(y, s)
    for (let k = 0; k < q.length; k++) q[k] -= shares[i] * y[k]
  }
  const { s, y } = pairs[pairs.length - 1]
  const scale = dot(s, y) / dot(y, y)
  for (let k = 0; k < q.length; k++) q[k] *= scale
  for (let i = 0; i < pairs.length; i++) {
    const share = shares[i] - dot(pairs[i].y, q) / dot(pairs[i].y, pairs[i].s)
    for (let k = 0; k < q.length; k++) q[k] += share * pairs[i].s[k]
  }
}
