import { floats, storeFirst } from './lanes'

// `F` is a class with one inlined method `of` on vectors of four. Loads may pass the end of an array by three
// elements, whose results are dropped; stores are exact.

/** y[i] = F(x[i]; a) */
export function map<F>(x: usize, y: usize, n: i32, a: f32): void {
  const f = changetype<F>(0)
  const p = f32x4.splat(a)
  const end = y + floats(n & ~3)
  for (; y < end; x += 16, y += 16) v128.store(y, f.of(v128.load(x), p))
  if (n & 3) storeFirst(y, f.of(v128.load(x), p), n & 3)
}

/** y[i] = F(u[i], v[i]; a) */
export function map2<F>(u: usize, v: usize, y: usize, n: i32, a: f32): void {
  const f = changetype<F>(0)
  const p = f32x4.splat(a)
  const end = y + floats(n & ~3)
  for (; y < end; u += 16, v += 16, y += 16) v128.store(y, f.of(v128.load(u), v128.load(v), p))
  if (n & 3) storeFirst(y, f.of(v128.load(u), v128.load(v), p), n & 3)
}
