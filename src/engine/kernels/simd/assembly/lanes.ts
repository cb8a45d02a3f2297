export const ZERO: v128 = f32x4.splat(0)
export const ONE: v128 = f32x4.splat(1)

/** a·b + c in two roundings. */
@inline
export function multiplyAdd(a: v128, b: v128, c: v128): v128 {
  return f32x4.add(f32x4.mul(a, b), c)
}

/** Stores the first `count` (1 to 3) lanes. */
@inline
export function storeFirst(at: usize, v: v128, count: i32): void {
  if (count & 2) {
    v128.store64_lane(at, v, 0)
    if (count & 1) v128.store32_lane(at, v, 2, 8)
  } else v128.store32_lane(at, v, 0)
}

/** Stores the lanes that are `left`: all four, or the first of them. */
@inline
export function put(at: usize, v: v128, left: i32): void {
  if (left >= 4) v128.store(at, v)
  else storeFirst(at, v, left)
}

/** The first `count` lanes of v, the others from `rest`. */
@inline
export function firstOf(v: v128, count: i32, rest: v128): v128 {
  return v128.bitselect(v, rest, i32x4.lt_s(i32x4(0, 1, 2, 3), i32x4.splat(count)))
}

/** Element offset in bytes. */
@inline
export function floats(count: i32): usize {
  return (<usize>count) << 2
}

// Sums in double: four lanes l0 … l3 in two vectors, the total (l0 + l2) + (l1 + l3).

/** Lanes 0 and 1 in double. */
@inline
export function lower(v: v128): v128 {
  return f64x2.promote_low_f32x4(v)
}

/** Lanes 2 and 3 in double. */
@inline
export function upper(v: v128): v128 {
  return f64x2.promote_low_f32x4(v128.shuffle<f32>(v, v, 2, 3, 2, 3))
}

/** Four doubles, rounded to single. */
@inline
export function single(v01: v128, v23: v128): v128 {
  return v128.shuffle<f32>(f32x4.demote_f64x2_zero(v01), f32x4.demote_f64x2_zero(v23), 0, 1, 4, 5)
}

@inline
export function total(l01: v128, l23: v128): f64 {
  const sums = f64x2.add(l01, l23)
  return f64x2.extract_lane(sums, 0) + f64x2.extract_lane(sums, 1)
}
