import { multiplyAdd, ONE, ZERO } from './lanes'

// The functions of src/engine/math/f32.ts on four lanes, step for step; the coefficients are named there.

@inline
function powerOfTwo(n: v128): v128 {
  return i32x4.shl(i32x4.add(n, i32x4.splat(127)), 23)
}

@inline
export function exp4(x: v128): v128 {
  const round = f32x4.splat(12582912)
  const n = f32x4.sub(f32x4.add(f32x4.mul(x, f32x4.splat(1.44269504088896341)), round), round)
  let r = f32x4.sub(x, f32x4.mul(n, f32x4.splat(0.693359375)))
  r = f32x4.sub(r, f32x4.mul(n, f32x4.splat(-2.1219444e-4)))
  let p = multiplyAdd(f32x4.splat(1.98756915e-4), r, f32x4.splat(1.3981999507e-3))
  p = multiplyAdd(p, r, f32x4.splat(8.3334519073e-3))
  p = multiplyAdd(p, r, f32x4.splat(4.1665795894e-2))
  p = multiplyAdd(p, r, f32x4.splat(1.6666665459e-1))
  p = multiplyAdd(p, r, f32x4.splat(5.0000001201e-1))
  p = f32x4.add(f32x4.add(f32x4.mul(f32x4.mul(r, r), p), r), ONE)
  const whole = i32x4.trunc_sat_f32x4_s(n)
  const half = i32x4.shr_s(whole, 1)
  const y = f32x4.mul(f32x4.mul(p, powerOfTwo(half)), powerOfTwo(i32x4.sub(whole, half)))
  const below = f32x4.lt(x, f32x4.splat(-103.97208))
  const above = f32x4.gt(x, f32x4.splat(88.72283))
  return v128.bitselect(f32x4.splat(Infinity), v128.andnot(y, below), above)
}

@inline
export function tanh4(x: v128): v128 {
  const size = f32x4.abs(x)
  // pmin is one instruction, and keeps NaN on the left.
  const a = f32x4.pmin(size, f32x4.splat(9.1))
  const round = f32x4.splat(12582912)
  const shifted = f32x4.add(f32x4.mul(a, f32x4.splat(-2.8853900817779268)), round)
  const h = multiplyAdd(f32x4.sub(shifted, round), f32x4.splat(0.34657359027997264), a)
  const square = f32x4.mul(h, h)
  const low = multiplyAdd(f32x4.splat(-1.333323414748048), h, f32x4.splat(1.9999999253168583))
  const high = multiplyAdd(f32x4.splat(-0.2677326978312504), h, f32x4.splat(0.6666752627589494))
  const p = multiplyAdd(multiplyAdd(f32x4.splat(0.08884798227433222), square, high), square, low)
  const g = f32x4.sub(f32x4.add(h, h), f32x4.mul(square, p))
  // The low bits of `shifted` are those of n, and those of ONE are the exponent of 2^0.
  const power = i32x4.add(i32x4.shl(shifted, 23), ONE)
  const e = f32x4.add(f32x4.mul(power, g), f32x4.sub(ONE, power))
  return v128.or(f32x4.div(e, f32x4.sub(f32x4.splat(2), e)), v128.xor(x, size))
}

@inline
export function erf4(x: v128): v128 {
  const z = f32x4.mul(x, x)
  let p = multiplyAdd(f32x4.splat(0.00022905065861350646), z, f32x4.splat(0.0034082910107109506))
  p = multiplyAdd(p, z, f32x4.splat(0.050955695062380861))
  p = multiplyAdd(p, z, f32x4.splat(0.18520832239976145))
  p = multiplyAdd(p, z, f32x4.splat(1.128379143519084))
  p = f32x4.mul(x, p)
  let q = multiplyAdd(f32x4.splat(-1.1791602954361697e-7), z, f32x4.splat(0.000023547966471313185))
  q = multiplyAdd(q, z, f32x4.splat(0.0010179625278914885))
  q = multiplyAdd(q, z, f32x4.splat(0.014070470171167667))
  q = multiplyAdd(q, z, f32x4.splat(0.11098505178285362))
  q = multiplyAdd(q, z, f32x4.splat(0.49746925110067538))
  q = multiplyAdd(q, z, ONE)
  const y = f32x4.max(f32x4.splat(-1), f32x4.min(ONE, f32x4.div(p, q)))
  const sign = v128.and(x, f32x4.splat(-0.0))
  return v128.bitselect(v128.or(ONE, sign), y, f32x4.gt(f32x4.abs(x), f32x4.splat(3.7439211627767994)))
}

/** For x > 0 and finite. */
@inline
export function logFinite4(x: v128): v128 {
  const tiny = f32x4.lt(x, f32x4.splat(1.17549435e-38))
  const scaled = v128.bitselect(f32x4.mul(x, f32x4.splat(8388608)), x, tiny)
  const bias = v128.bitselect(i32x4.splat(149), i32x4.splat(126), tiny)
  const mantissa = v128.or(v128.and(scaled, i32x4.splat(0x7fffff)), i32x4.splat(0x3f000000))
  const low = f32x4.lt(mantissa, f32x4.splat(0.7071067811865476))
  // A mask is −1 where it holds.
  const e = f32x4.convert_i32x4_s(i32x4.add(i32x4.sub(i32x4.shr_u(scaled, 23), bias), low))
  const f = f32x4.sub(f32x4.add(mantissa, v128.and(mantissa, low)), ONE)
  const z = f32x4.mul(f, f)
  let p = multiplyAdd(f32x4.splat(7.0376836292e-2), f, f32x4.splat(-1.151461031e-1))
  p = multiplyAdd(p, f, f32x4.splat(1.167699874e-1))
  p = multiplyAdd(p, f, f32x4.splat(-1.2420140846e-1))
  p = multiplyAdd(p, f, f32x4.splat(1.4249322787e-1))
  p = multiplyAdd(p, f, f32x4.splat(-1.6668057665e-1))
  p = multiplyAdd(p, f, f32x4.splat(2.0000714765e-1))
  p = multiplyAdd(p, f, f32x4.splat(-2.4999993993e-1))
  p = multiplyAdd(p, f, f32x4.splat(3.3333331174e-1))
  let y = f32x4.mul(f32x4.mul(p, f), z)
  y = f32x4.add(y, f32x4.mul(f32x4.splat(-2.1219444e-4), e))
  y = f32x4.sub(y, f32x4.mul(f32x4.splat(0.5), z))
  return f32x4.add(f32x4.add(f, y), f32x4.mul(f32x4.splat(0.693359375), e))
}

@inline
export function log4(x: v128): v128 {
  let y = logFinite4(x)
  y = v128.bitselect(x, y, f32x4.eq(x, f32x4.splat(Infinity)))
  y = v128.bitselect(f32x4.splat(-Infinity), y, f32x4.eq(x, ZERO))
  return v128.bitselect(y, f32x4.splat(NaN), f32x4.ge(x, ZERO))
}
