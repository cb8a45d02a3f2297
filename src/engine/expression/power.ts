import { log, power } from '../math/f64.ts'

/** Whole exponents up to this size are multiplied out. */
const MULTIPLIED = 64

/** x^n by repeated squaring. */
function product(x: number, n: number): number {
  let result = 1
  for (let square = x, rest = n; rest > 0; rest = Math.floor(rest / 2), square *= square)
    if (rest % 2 === 1) result *= square
  return result
}

/** a^b in double precision; NaN for a negative base with an exponent that is not whole. */
export function raise(a: number, b: number): number {
  if (Number.isInteger(b) && Math.abs(b) <= MULTIPLIED) return b < 0 ? 1 / product(a, -b) : product(a, b)
  if (a > 0) return power(a, b)
  if (a === 0) return b > 0 ? 0 : b < 0 ? Infinity : Number.NaN
  if (!Number.isInteger(b)) return Number.NaN
  return b % 2 === 0 ? power(-a, b) : -power(-a, b)
}

/** ∂(a^b)/∂a = b·a^(b−1) */
export function raiseByBase(a: number, b: number): number {
  return b === 0 ? 0 : b * raise(a, b - 1)
}

/** ∂(a^b)/∂b = a^b ln a */
export function raiseByExponent(a: number, b: number): number {
  return a === 0 && b > 0 ? 0 : raise(a, b) * log(a)
}
