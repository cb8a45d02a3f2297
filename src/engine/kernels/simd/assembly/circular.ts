import { lower, single, upper } from './lanes'

// sin and cos of src/engine/math/f64.ts on two doubles, step for step, rounded once to single.

/** sin on [−π/4, π/4] with a correction term. */
@inline
function kernelSin(x: v128, tail: v128): v128 {
  const z = f64x2.mul(x, x)
  const v = f64x2.mul(z, x)
  let r = f64x2.add(f64x2.splat(-2.50507602534068634195e-8), f64x2.mul(z, f64x2.splat(1.58969099521155010221e-10)))
  r = f64x2.add(f64x2.splat(2.75573137070700676789e-6), f64x2.mul(z, r))
  r = f64x2.add(f64x2.splat(-1.98412698298579493134e-4), f64x2.mul(z, r))
  r = f64x2.add(f64x2.splat(8.33333333332248946124e-3), f64x2.mul(z, r))
  const inner = f64x2.mul(z, f64x2.sub(f64x2.mul(f64x2.splat(0.5), tail), f64x2.mul(v, r)))
  const cubic = f64x2.mul(v, f64x2.splat(1.66666666666666324348e-1))
  return f64x2.sub(x, f64x2.add(f64x2.sub(inner, tail), cubic))
}

/** cos on [−π/4, π/4] with a correction term. */
@inline
function kernelCos(x: v128, tail: v128): v128 {
  const z = f64x2.mul(x, x)
  let r = f64x2.add(f64x2.splat(2.0875723212981748279e-9), f64x2.mul(z, f64x2.splat(-1.13596475577881948265e-11)))
  r = f64x2.add(f64x2.splat(-2.75573143513906633035e-7), f64x2.mul(z, r))
  r = f64x2.add(f64x2.splat(2.48015872894767294178e-5), f64x2.mul(z, r))
  r = f64x2.add(f64x2.splat(-1.38888888888741095749e-3), f64x2.mul(z, r))
  r = f64x2.mul(z, f64x2.add(f64x2.splat(4.16666666666666019037e-2), f64x2.mul(z, r)))
  const h = f64x2.mul(f64x2.splat(0.5), z)
  const w = f64x2.sub(f64x2.splat(1), h)
  const rest = f64x2.sub(f64x2.sub(f64x2.splat(1), w), h)
  return f64x2.add(w, f64x2.add(rest, f64x2.sub(f64x2.mul(z, r), f64x2.mul(x, tail))))
}

/** sin(x + quarter·π/2); NaN beyond |x| = 2^20. */
function circular2(x: v128, quarter: i32): v128 {
  const n = f64x2.floor(f64x2.add(f64x2.div(x, f64x2.splat(1.5707963267948966)), f64x2.splat(0.5)))
  const first = f64x2.sub(x, f64x2.mul(n, f64x2.splat(1.57079632673412561417)))
  const second = f64x2.mul(n, f64x2.splat(6.0771005063039659766e-11))
  const a = f64x2.sub(first, second)
  const third = f64x2.mul(n, f64x2.splat(2.02226624879595063154e-21))
  const tail = f64x2.sub(f64x2.sub(f64x2.sub(first, a), second), third)
  const r = f64x2.add(a, tail)
  const rest = f64x2.add(f64x2.sub(a, r), tail)
  const turn = i64x2.add(i64x2.extend_low_i32x4_s(i32x4.trunc_sat_f64x2_s_zero(n)), i64x2.splat(quarter))
  const odd = i64x2.eq(v128.and(turn, i64x2.splat(1)), i64x2.splat(1))
  const y = v128.bitselect(kernelCos(r, rest), kernelSin(r, rest), odd)
  const sign = i64x2.shl(v128.and(turn, i64x2.splat(2)), 62)
  return v128.bitselect(v128.xor(y, sign), f64x2.splat(NaN), f64x2.le(f64x2.abs(x), f64x2.splat(1048576)))
}

export function circular4(x: v128, quarter: i32): v128 {
  return single(circular2(lower(x), quarter), circular2(upper(x), quarter))
}
