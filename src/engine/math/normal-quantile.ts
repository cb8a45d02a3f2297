import { log } from './f32.ts'

const fround = Math.fround

/**
 * √2·erf⁻¹(x) for the odd multiple x of 2^−23 in (−1, 1) that the top 23 bits of `word` name, in f32 steps; the
 * largest result is 5.3. Polynomials in w = −ln(1 − x²) of M. Giles, "Approximating the erfinv function" (GPU
 * Computing Gems, 2011), the last product being √2.
 */
export function normalQuantile(word: number): number {
  const x = ((word >>> 9) * 2 + 1 - 8388608) * 2 ** -23
  const w = -log(fround(fround(1 - x) * fround(1 + x)))
  return fround(
    fround(x * (w < 5 ? central(fround(w - 2.5)) : tail(fround(fround(Math.sqrt(w)) - 3)))) * SQRT2,
  )
}

const SQRT2 = fround(1.4142135623730951)

const CENTRAL = [
  2.81022636e-8, 3.43273939e-7, -3.5233877e-6, -4.39150654e-6, 0.00021858087, -0.00125372503, -0.00417768164,
  0.246640727, 1.50140941,
].map(fround)

const TAIL = [
  -0.000200214257, 0.000100950558, 0.00134934322, -0.00367342844, 0.00573950773, -0.0076224613, 0.00943887047,
  1.00167406, 2.83297682,
].map(fround)

function central(w: number): number {
  return horner(CENTRAL, w)
}

function tail(w: number): number {
  return horner(TAIL, w)
}

function horner(coefficients: readonly number[], w: number): number {
  let p = coefficients[0]
  for (let i = 1; i < coefficients.length; i++) p = fround(fround(p * w) + coefficients[i])
  return p
}
