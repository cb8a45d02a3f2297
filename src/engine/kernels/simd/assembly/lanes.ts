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
