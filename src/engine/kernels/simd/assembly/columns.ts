import { floats, put, ZERO } from './lanes'

// Sums over the columns of a matrix [M,N]: out[j] = Σ_i F(x[i,j], y[i,j]; c[j]), from +0 in rising i. Sixteen
// columns are summed at a time, in registers. `F` has one inlined method `at(x, y, c)` that loads what it needs.

/** Four columns. */
@inline
function sumFour<F>(x: usize, y: usize, c: v128, m: i32, stride: usize): v128 {
  const f = changetype<F>(0)
  let sum = ZERO
  for (let i = 0; i < m; i++, x += stride, y += stride) sum = f32x4.add(sum, f.at(x, y, c))
  return sum
}

export function sumColumns<F>(x: usize, y: usize, c: usize, out: usize, m: i32, n: i32): void {
  const f = changetype<F>(0)
  const stride = floats(n)
  let j = 0
  for (; j + 16 <= n; j += 16, x += 64, y += 64, c += 64, out += 64) {
    const c0 = v128.load(c), c1 = v128.load(c, 16), c2 = v128.load(c, 32), c3 = v128.load(c, 48)
    let s0 = ZERO, s1 = ZERO, s2 = ZERO, s3 = ZERO
    let p = x, q = y
    for (let i = 0; i < m; i++, p += stride, q += stride) {
      s0 = f32x4.add(s0, f.at(p, q, c0))
      s1 = f32x4.add(s1, f.at(p + 16, q + 16, c1))
      s2 = f32x4.add(s2, f.at(p + 32, q + 32, c2))
      s3 = f32x4.add(s3, f.at(p + 48, q + 48, c3))
    }
    v128.store(out, s0)
    v128.store(out, s1, 16)
    v128.store(out, s2, 32)
    v128.store(out, s3, 48)
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
