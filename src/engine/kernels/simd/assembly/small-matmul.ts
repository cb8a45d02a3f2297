import { floats, multiplyAdd, storeFirst, ZERO } from './lanes'
import { PACKED_B } from './scratch'

/** At most this many products are summed without packing; K is at most one block. */
export const SMALL: i64 = 8192

/** Rows of four columns from columns `stride` apart: [depth][4·⌈n/4⌉]. */
function transposeSmall(b: usize, depth: i32, n: i32, out: usize, step: usize): void {
  for (let j = 0; j < n; j++, out += 4) {
    for (let l = 0; l < depth; l++, b += 4) store<f32>(out + (<usize>l) * step, load<f32>(b))
  }
}

@inline
function put(c: usize, sum: v128, width: i32, add: bool): void {
  const v = add ? f32x4.add(v128.load(c), sum) : sum
  if (width >= 4) v128.store(c, v)
  else storeFirst(c, v, width)
}

/** As matmul, four rows by four columns at a time, straight from A and B. */
export function multiplySmall(
  m: i32, n: i32, k: i32, a: usize, transposeA: bool, b: usize, transposeB: bool, c: usize, add: bool,
): void {
  let bStep = floats(n)
  if (transposeB && n > 1) {
    bStep = floats((n + 3) & ~3)
    transposeSmall(b, k, n, PACKED_B, bStep)
    b = PACKED_B
  } else if (transposeB) bStep = 4
  const stride = floats(n)
  const aStep = transposeA ? floats(m) : <usize>4
  const aRow = transposeA ? <usize>4 : floats(k)
  for (let i = 0; i < m; i += 4, a += 4 * aRow, c += 4 * stride) {
    const height = m - i
    const second = height > 1 ? aRow : <usize>0
    const third = height > 2 ? 2 * aRow : <usize>0
    const fourth = height > 3 ? 3 * aRow : <usize>0
    for (let j = 0; j < n; j += 4) {
      let c0 = ZERO, c1 = ZERO, c2 = ZERO, c3 = ZERO
      let p = a
      let q = b + floats(j)
      for (let l = 0; l < k; l++, p += aStep, q += bStep) {
        const v = v128.load(q)
        c0 = multiplyAdd(v128.load32_splat(p), v, c0)
        c1 = multiplyAdd(v128.load32_splat(p + second), v, c1)
        c2 = multiplyAdd(v128.load32_splat(p + third), v, c2)
        c3 = multiplyAdd(v128.load32_splat(p + fourth), v, c3)
      }
      const to = c + floats(j)
      const width = n - j
      put(to, c0, width, add)
      if (height > 1) put(to + stride, c1, width, add)
      if (height > 2) put(to + 2 * stride, c2, width, add)
      if (height > 3) put(to + 3 * stride, c3, width, add)
    }
  }
}
