import { logFinite4 } from './elementary'
import { multiplyAdd, ONE, put, ZERO } from './lanes'

@inline
function rotate(x: v128, by: i32): v128 {
  return v128.or(i32x4.shl(x, by), i32x4.shr_u(x, 32 - by))
}

// One round of Threefry on (a, b) in two halves: sum(a, b) becomes a, then mix(b, by, a) becomes b.
@inline
function mix(b: v128, by: i32, a: v128): v128 {
  return v128.xor(rotate(b, by), a)
}

/** y = F(word; p, q) in groups of eight words: four counters, first words first (src/engine/threefry.ts). */
export function fillRandom<F>(state: usize, y: usize, n: i32, p: f32, q: f32): void {
  const f = changetype<F>(0)
  const first = f32x4.splat(p), second = f32x4.splat(q)
  const word0 = load<i32>(state), word1 = load<i32>(state, 4)
  const k0 = i32x4.splat(word0), k1 = i32x4.splat(word1), k2 = i32x4.splat(0x1bd11bda ^ word0 ^ word1)
  // What is added to b after each four rounds.
  const b0 = i32x4.add(i32x4.splat(load<i32>(state, 12)), k1)
  const b1 = i32x4.add(k2, i32x4.splat(1)), b2 = i32x4.add(k0, i32x4.splat(2))
  const b3 = i32x4.add(k1, i32x4.splat(3)), b4 = i32x4.add(k2, i32x4.splat(4)), b5 = i32x4.add(k0, i32x4.splat(5))
  let group = load<i32>(state, 8)
  for (; n > 0; n -= 8, y += 32, group++) {
    let a = i32x4.add(i32x4.add(i32x4.splat(group << 2), i32x4(0, 1, 2, 3)), k0)
    let b = b0
    a = i32x4.add(a, b); b = mix(b, 13, a); a = i32x4.add(a, b); b = mix(b, 15, a)
    a = i32x4.add(a, b); b = mix(b, 26, a); a = i32x4.add(a, b); b = mix(b, 6, a)
    a = i32x4.add(a, k1); b = i32x4.add(b, b1)
    a = i32x4.add(a, b); b = mix(b, 17, a); a = i32x4.add(a, b); b = mix(b, 29, a)
    a = i32x4.add(a, b); b = mix(b, 16, a); a = i32x4.add(a, b); b = mix(b, 24, a)
    a = i32x4.add(a, k2); b = i32x4.add(b, b2)
    a = i32x4.add(a, b); b = mix(b, 13, a); a = i32x4.add(a, b); b = mix(b, 15, a)
    a = i32x4.add(a, b); b = mix(b, 26, a); a = i32x4.add(a, b); b = mix(b, 6, a)
    a = i32x4.add(a, k0); b = i32x4.add(b, b3)
    a = i32x4.add(a, b); b = mix(b, 17, a); a = i32x4.add(a, b); b = mix(b, 29, a)
    a = i32x4.add(a, b); b = mix(b, 16, a); a = i32x4.add(a, b); b = mix(b, 24, a)
    a = i32x4.add(a, k1); b = i32x4.add(b, b4)
    a = i32x4.add(a, b); b = mix(b, 13, a); a = i32x4.add(a, b); b = mix(b, 15, a)
    a = i32x4.add(a, b); b = mix(b, 26, a); a = i32x4.add(a, b); b = mix(b, 6, a)
    a = i32x4.add(a, k2); b = i32x4.add(b, b5)
    put(y, f.of(a, first, second), n)
    if (n > 4) put(y + 16, f.of(b, first, second), n - 4)
  }
  store<i32>(state, group, 8)
}

/** On [0, 1), a multiple of 2^−24. */
@inline
function unit(word: v128): v128 {
  return f32x4.mul(f32x4.convert_i32x4_s(i32x4.shr_u(word, 8)), f32x4.splat(5.9604644775390625e-8))
}

/** Largest number below x. */
function below(x: v128): v128 {
  const step = i32x4.sub(v128.and(f32x4.lt(x, ZERO), i32x4.splat(2)), i32x4.splat(1))
  return v128.bitselect(f32x4.splat(-1.401298464324817e-45), i32x4.add(x, step), f32x4.eq(x, ZERO))
}

/** low + (high − low)·u; what rounds up to high becomes the number below. */
export class Uniform {
  @inline of(word: v128, low: v128, high: v128): v128 {
    const y = multiplyAdd(f32x4.sub(high, low), unit(word), low)
    const past = v128.and(f32x4.ge(y, high), f32x4.lt(low, high))
    return v128.any_true(past) ? v128.bitselect(below(high), y, past) : y
  }
}

/** scale where u < keep, else 0 */
export class Mask {
  @inline of(word: v128, keep: v128, scale: v128): v128 {
    return v128.and(scale, f32x4.lt(unit(word), keep))
  }
}

/** Coefficients of src/engine/math/normal-quantile.ts. */
@inline
function central(w: v128): v128 {
  let p = multiplyAdd(f32x4.splat(2.81022636e-8), w, f32x4.splat(3.43273939e-7))
  p = multiplyAdd(p, w, f32x4.splat(-3.5233877e-6))
  p = multiplyAdd(p, w, f32x4.splat(-4.39150654e-6))
  p = multiplyAdd(p, w, f32x4.splat(0.00021858087))
  p = multiplyAdd(p, w, f32x4.splat(-0.00125372503))
  p = multiplyAdd(p, w, f32x4.splat(-0.00417768164))
  p = multiplyAdd(p, w, f32x4.splat(0.246640727))
  return multiplyAdd(p, w, f32x4.splat(1.50140941))
}

@inline
function tail(w: v128): v128 {
  let p = multiplyAdd(f32x4.splat(-0.000200214257), w, f32x4.splat(0.000100950558))
  p = multiplyAdd(p, w, f32x4.splat(0.00134934322))
  p = multiplyAdd(p, w, f32x4.splat(-0.00367342844))
  p = multiplyAdd(p, w, f32x4.splat(0.00573950773))
  p = multiplyAdd(p, w, f32x4.splat(-0.0076224613))
  p = multiplyAdd(p, w, f32x4.splat(0.00943887047))
  p = multiplyAdd(p, w, f32x4.splat(1.00167406))
  return multiplyAdd(p, w, f32x4.splat(2.83297682))
}

/** mean + std·z, z = √2·erf⁻¹(x), x an odd multiple of 2^−23 */
export class Normal {
  @inline of(word: v128, mean: v128, std: v128): v128 {
    const odd = i32x4.sub(i32x4.shl(i32x4.shr_u(word, 9), 1), i32x4.splat(8388607))
    const x = f32x4.mul(f32x4.convert_i32x4_s(odd), f32x4.splat(1.1920928955078125e-7))
    const w = f32x4.neg(logFinite4(f32x4.mul(f32x4.sub(ONE, x), f32x4.add(ONE, x))))
    let p = central(f32x4.sub(w, f32x4.splat(2.5)))
    const far = f32x4.ge(w, f32x4.splat(5))
    if (v128.any_true(far)) p = v128.bitselect(tail(f32x4.sub(f32x4.sqrt(w), f32x4.splat(3))), p, far)
    return multiplyAdd(std, f32x4.mul(f32x4.mul(x, p), f32x4.splat(1.4142135623730951)), mean)
  }
}
