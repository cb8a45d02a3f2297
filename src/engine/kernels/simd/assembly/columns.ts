import { floats, lower, put, single, upper, ZERO } from './lanes'

// Sums over the columns of a matrix [M,N]: out[j] = Σ_i F(x[i,j], y[i,j]; c[j]). Terms are added in blocks of ROWS in
// rising i, each from +0, and the blocks in double, rounded once. Sixteen columns are summed at a time, in registers.
// `F` has one inlined method `at(x, y, c)` that loads what it needs.

const ROWS: i32 = 32

/** Four columns. */
@inline
function sumFour<F>(x: usize, y: usize, c: v128, m: i32, stride: usize): v128 {
  const f = changetype<F>(0)
  let l01 = f64x2.splat(0), l23 = f64x2.splat(0)
  for (let i = 0; i < m; i += ROWS) {
    let sum = ZERO
    for (const end = x + (<usize>min(ROWS, m - i)) * stride; x < end; x += stride, y += stride) {
      sum = f32x4.add(sum, f.at(x, y, c))
    }
    l01 = f64x2.add(l01, lower(sum))
    l23 = f64x2.add(l23, upper(sum))
  }
  return single(l01, l23)
}

export function sumColumns<F>(x: usize, y: usize, c: usize, out: usize, m: i32, n: i32): void {
  const f = changetype<F>(0)
  const stride = floats(n)
  const zero = f64x2.splat(0)
  let j = 0
  for (; j + 16 <= n; j += 16, x += 64, y += 64, c += 64, out += 64) {
    const c0 = v128.load(c), c1 = v128.load(c, 16), c2 = v128.load(c, 32), c3 = v128.load(c, 48)
    let t0 = zero, t1 = zero, t2 = zero, t3 = zero, t4 = zero, t5 = zero, t6 = zero, t7 = zero
    let p = x, q = y
    for (let i = 0; i < m; i += ROWS) {
      let s0 = ZERO, s1 = ZERO, s2 = ZERO, s3 = ZERO
      for (const end = p + (<usize>min(ROWS, m - i)) * stride; p < end; p += stride, q += stride) {
        s0 = f32x4.add(s0, f.at(p, q, c0))
        s1 = f32x4.add(s1, f.at(p + 16, q + 16, c1))
        s2 = f32x4.add(s2, f.at(p + 32, q + 32, c2))
        s3 = f32x4.add(s3, f.at(p + 48, q + 48, c3))
      }
      t0 = f64x2.add(t0, lower(s0)); t1 = f64x2.add(t1, upper(s0))
      t2 = f64x2.add(t2, lower(s1)); t3 = f64x2.add(t3, upper(s1))
      t4 = f64x2.add(t4, lower(s2)); t5 = f64x2.add(t5, upper(s2))
      t6 = f64x2.add(t6, lower(s3)); t7 = f64x2.add(t7, upper(s3))
    }
    v128.store(out, single(t0, t1))
    v128.store(out, single(t2, t3), 16)
    v128.store(out, single(t4, t5), 32)
    v128.store(out, single(t6, t7), 48)
  }
  for (; j < n; j += 4, x += 16, y += 16, c += 16, out += 16) {
    put(out, sumFour<F>(x, y, v128.load(c), m, stride), n - j)
  }
}

/** x */
export class Itself {
  @inline at(x: usize, _y: usize, _c: v128): v128 { return v128.load(x) }
}
/** (x − c)² */
export class SquaredDistance {
  @inline at(x: usize, _y: usize, c: v128): v128 {
    const d = f32x4.sub(v128.load(x), c)
    return f32x4.mul(d, d)
  }
}
/** x·y */
export class Product {
  @inline at(x: usize, y: usize, _c: v128): v128 { return f32x4.mul(v128.load(x), v128.load(y)) }
}
