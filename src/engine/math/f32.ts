import * as f64 from './f64.ts'

/**
 * Elementary functions in single precision, rounded after every step exactly as the SIMD kernels round. exp, log,
 * tanh and erf stay in f32 steps because they are vectorised; sin and cos are the double ones, rounded once.
 */
const fround = Math.fround
const bits = new Int32Array(1)
const single = new Float32Array(bits.buffer)

const LOG2_E = fround(1.44269504088896341)
const LN2_HIGH = fround(0.693359375)
const LN2_LOW = fround(-2.1219444e-4)
/** Adding and taking away 1.5 · 2^23 rounds to the nearest whole number, ties to even. */
const ROUND = 12582912

/** Largest x whose e^x is finite, and the smallest whose e^x is not 0. */
export const EXP_MAX = fround(88.72283)
export const EXP_MIN = fround(-103.97208)

/** Minimax polynomial of (e^r − 1 − r) / r² on |r| ≤ ln2/2 (Cephes expf), highest power first. */
export const EXP_POLYNOMIAL = [
  1.98756915e-4, 1.3981999507e-3, 8.3334519073e-3, 4.1665795894e-2, 1.6666665459e-1, 5.0000001201e-1,
].map(fround)
const [E0, E1, E2, E3, E4, E5] = EXP_POLYNOMIAL

function powerOfTwo(n: number): number {
  bits[0] = (n + 127) << 23
  return single[0]
}

/** e^x = 2^n · e^r; 2^n is applied in two halves, so that overflow and denormals round as they should. */
export function exp(x: number): number {
  if (x !== x) return Number.NaN
  if (x > EXP_MAX) return Infinity
  if (x < EXP_MIN) return 0
  const n = fround(fround(fround(x * LOG2_E) + ROUND) - ROUND)
  let r = fround(x - fround(n * LN2_HIGH))
  r = fround(r - fround(n * LN2_LOW))
  let p = fround(fround(E0 * r) + E1)
  p = fround(fround(p * r) + E2)
  p = fround(fround(p * r) + E3)
  p = fround(fround(p * r) + E4)
  p = fround(fround(p * r) + E5)
  p = fround(fround(fround(fround(r * r) * p) + r) + 1)
  const half = n >> 1
  return fround(fround(p * powerOfTwo(half)) * powerOfTwo(n - half))
}

/** Beyond this |x|, tanh x is 1 to the last bit. */
const TANH_LIMIT = fround(9.1)
const TWO_LOG2_E = fround(2.8853900817779268)
const HALF_LN2 = fround(0.34657359027997264)
/** Minimax polynomial of (e^−2h − 1 + 2h) / h² on |h| ≤ ln2/4, for the relative error of 1 − e^−2h; highest power first. */
const [T0, T1, T2, T3, T4] = [
  0.08884798227433222, -0.2677326978312504, 0.6666752627589494, -1.333323414748048, 1.9999999253168583,
].map(fround)

/** E/(2 − E) with E = 1 − e^−2|x| = 2^n (1 − e^−2h) + (1 − 2^n), |x| = h − n ln2/2, which keeps small values whole. */
export function tanh(x: number): number {
  const a = Math.min(Math.abs(x), TANH_LIMIT)
  const n = fround(fround(fround(a * -TWO_LOG2_E) + ROUND) - ROUND)
  const h = fround(fround(n * HALF_LN2) + a)
  const square = fround(h * h)
  const low = fround(fround(T3 * h) + T4)
  const high = fround(fround(T1 * h) + T2)
  const p = fround(fround(fround(fround(T0 * square) + high) * square) + low)
  const g = fround(fround(h + h) - fround(square * p))
  const power = powerOfTwo(n)
  const e = fround(fround(power * g) + fround(1 - power))
  const y = fround(e / fround(2 - e))
  return x < 0 || Object.is(x, -0) ? -y : y
}

/** Beyond this |x|, erf x is 1 to the last bit. */
export const ERF_LIMIT = fround(3.7439211627767994)
/** Odd over even rational of degree 9/12 (Eigen, generic fast erf), highest power first. */
export const ERF_P = [
  0.00022905065861350646, 0.0034082910107109506, 0.050955695062380861, 0.18520832239976145, 1.128379143519084,
].map(fround)
export const ERF_Q = [
  -1.1791602954361697e-7, 0.000023547966471313185, 0.0010179625278914885, 0.014070470171167667,
  0.11098505178285362, 0.49746925110067538, 1,
].map(fround)
const [A0, A1, A2, A3, A4] = ERF_P
const [B0, B1, B2, B3, B4, B5, B6] = ERF_Q

/** x·p(x²)/q(x²), at most 1; ±1 beyond ERF_LIMIT. Within 6 ulp. */
export function erf(x: number): number {
  if (x > ERF_LIMIT) return 1
  if (x < -ERF_LIMIT) return -1
  const z = fround(x * x)
  let p = fround(fround(A0 * z) + A1)
  p = fround(fround(p * z) + A2)
  p = fround(fround(p * z) + A3)
  p = fround(fround(p * z) + A4)
  p = fround(x * p)
  let q = fround(fround(B0 * z) + B1)
  q = fround(fround(q * z) + B2)
  q = fround(fround(q * z) + B3)
  q = fround(fround(q * z) + B4)
  q = fround(fround(q * z) + B5)
  q = fround(fround(q * z) + B6)
  return Math.max(-1, Math.min(1, fround(p / q)))
}

const SQRT_HALF = fround(0.7071067811865476)
/** Polynomial of (ln(1+f) − f + f²/2) / f³ on √½ ≤ 1+f < √2 (Cephes logf), highest power first. */
export const LOG_POLYNOMIAL = [
  7.0376836292e-2, -1.151461031e-1, 1.167699874e-1, -1.2420140846e-1, 1.4249322787e-1, -1.6668057665e-1,
  2.0000714765e-1, -2.4999993993e-1, 3.3333331174e-1,
].map(fround)
const [L0, L1, L2, L3, L4, L5, L6, L7, L8] = LOG_POLYNOMIAL
const SMALLEST_NORMAL = fround(1.17549435e-38)

/** ln x = e·ln2 + ln(1+f); denormals are scaled by 2^23 first. */
export function log(x: number): number {
  if (x !== x || x < 0) return Number.NaN
  if (x === 0) return -Infinity
  if (x === Infinity) return x
  const tiny = x < SMALLEST_NORMAL
  single[0] = tiny ? x * 8388608 : x
  let e = (bits[0] >>> 23) - (tiny ? 149 : 126)
  bits[0] = (bits[0] & 0x7fffff) | 0x3f000000
  const m = single[0]
  const low = m < SQRT_HALF
  if (low) e--
  const f = fround(low ? fround(m + m) - 1 : m - 1)
  const z = fround(f * f)
  let p = fround(fround(L0 * f) + L1)
  p = fround(fround(p * f) + L2)
  p = fround(fround(p * f) + L3)
  p = fround(fround(p * f) + L4)
  p = fround(fround(p * f) + L5)
  p = fround(fround(p * f) + L6)
  p = fround(fround(p * f) + L7)
  p = fround(fround(p * f) + L8)
  let y = fround(fround(p * f) * z)
  y = fround(y + fround(LN2_LOW * e))
  y = fround(y - fround(0.5 * z))
  return fround(fround(f + y) + fround(LN2_HIGH * e))
}

export const sin = (x: number): number => fround(f64.sin(x))
export const cos = (x: number): number => fround(f64.cos(x))

/** Largest number below x; NaN and −∞ have none. */
export function below(x: number): number {
  if (x === 0) return -(2 ** -149)
  single[0] = x
  bits[0] += x > 0 ? -1 : 1
  return single[0]
}
