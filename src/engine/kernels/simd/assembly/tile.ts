import { multiplyAdd, ZERO } from './lanes'

// Sums of a tile of C, four rows by eight columns, kept in registers. Each element adds its products one after the
// other in rising k, from +0. `b` is a packed panel [depth][8].

/** c (+)= rows, the rows of c `stride` bytes apart. */
@inline
function put(c: usize, left: v128, right: v128, add: bool): void {
  if (add) {
    v128.store(c, f32x4.add(v128.load(c), left))
    v128.store(c, f32x4.add(v128.load(c, 16), right), 16)
  } else {
    v128.store(c, left)
    v128.store(c, right, 16)
  }
}

/** A as a packed panel [depth][4]. */
export function tileOfPanel(a: usize, b: usize, depth: i32, c: usize, stride: usize, add: bool): void {
  let c00 = ZERO, c01 = ZERO, c10 = ZERO, c11 = ZERO, c20 = ZERO, c21 = ZERO, c30 = ZERO, c31 = ZERO
  let k = depth
  for (; k >= 4; k -= 4, a += 64, b += 128) {
    let b0 = v128.load(b), b1 = v128.load(b, 16), s = v128.load32_splat(a)
    c00 = multiplyAdd(s, b0, c00); c01 = multiplyAdd(s, b1, c01); s = v128.load32_splat(a, 4)
    c10 = multiplyAdd(s, b0, c10); c11 = multiplyAdd(s, b1, c11); s = v128.load32_splat(a, 8)
    c20 = multiplyAdd(s, b0, c20); c21 = multiplyAdd(s, b1, c21); s = v128.load32_splat(a, 12)
    c30 = multiplyAdd(s, b0, c30); c31 = multiplyAdd(s, b1, c31)
    b0 = v128.load(b, 32); b1 = v128.load(b, 48); s = v128.load32_splat(a, 16)
    c00 = multiplyAdd(s, b0, c00); c01 = multiplyAdd(s, b1, c01); s = v128.load32_splat(a, 20)
    c10 = multiplyAdd(s, b0, c10); c11 = multiplyAdd(s, b1, c11); s = v128.load32_splat(a, 24)
    c20 = multiplyAdd(s, b0, c20); c21 = multiplyAdd(s, b1, c21); s = v128.load32_splat(a, 28)
    c30 = multiplyAdd(s, b0, c30); c31 = multiplyAdd(s, b1, c31)
    b0 = v128.load(b, 64); b1 = v128.load(b, 80); s = v128.load32_splat(a, 32)
    c00 = multiplyAdd(s, b0, c00); c01 = multiplyAdd(s, b1, c01); s = v128.load32_splat(a, 36)
    c10 = multiplyAdd(s, b0, c10); c11 = multiplyAdd(s, b1, c11); s = v128.load32_splat(a, 40)
    c20 = multiplyAdd(s, b0, c20); c21 = multiplyAdd(s, b1, c21); s = v128.load32_splat(a, 44)
    c30 = multiplyAdd(s, b0, c30); c31 = multiplyAdd(s, b1, c31)
    b0 = v128.load(b, 96); b1 = v128.load(b, 112); s = v128.load32_splat(a, 48)
    c00 = multiplyAdd(s, b0, c00); c01 = multiplyAdd(s, b1, c01); s = v128.load32_splat(a, 52)
    c10 = multiplyAdd(s, b0, c10); c11 = multiplyAdd(s, b1, c11); s = v128.load32_splat(a, 56)
    c20 = multiplyAdd(s, b0, c20); c21 = multiplyAdd(s, b1, c21); s = v128.load32_splat(a, 60)
    c30 = multiplyAdd(s, b0, c30); c31 = multiplyAdd(s, b1, c31)
  }
  for (; k > 0; k--, a += 16, b += 32) {
    const b0 = v128.load(b), b1 = v128.load(b, 16)
    let s = v128.load32_splat(a)
    c00 = multiplyAdd(s, b0, c00); c01 = multiplyAdd(s, b1, c01); s = v128.load32_splat(a, 4)
    c10 = multiplyAdd(s, b0, c10); c11 = multiplyAdd(s, b1, c11); s = v128.load32_splat(a, 8)
    c20 = multiplyAdd(s, b0, c20); c21 = multiplyAdd(s, b1, c21); s = v128.load32_splat(a, 12)
    c30 = multiplyAdd(s, b0, c30); c31 = multiplyAdd(s, b1, c31)
  }
  put(c, c00, c01, add)
  put(c + stride, c10, c11, add)
  put(c + 2 * stride, c20, c21, add)
  put(c + 3 * stride, c30, c31, add)
}

/** A as four rows of its own. */
export function tileOfRows(
  r0: usize, r1: usize, r2: usize, r3: usize, b: usize, depth: i32, c: usize, stride: usize, add: bool,
): void {
  let c00 = ZERO, c01 = ZERO, c10 = ZERO, c11 = ZERO, c20 = ZERO, c21 = ZERO, c30 = ZERO, c31 = ZERO
  let k = depth
  for (; k >= 4; k -= 4, r0 += 16, r1 += 16, r2 += 16, r3 += 16, b += 128) {
    let b0 = v128.load(b), b1 = v128.load(b, 16), s = v128.load32_splat(r0)
    c00 = multiplyAdd(s, b0, c00); c01 = multiplyAdd(s, b1, c01); s = v128.load32_splat(r1)
    c10 = multiplyAdd(s, b0, c10); c11 = multiplyAdd(s, b1, c11); s = v128.load32_splat(r2)
    c20 = multiplyAdd(s, b0, c20); c21 = multiplyAdd(s, b1, c21); s = v128.load32_splat(r3)
    c30 = multiplyAdd(s, b0, c30); c31 = multiplyAdd(s, b1, c31)
    b0 = v128.load(b, 32); b1 = v128.load(b, 48); s = v128.load32_splat(r0, 4)
    c00 = multiplyAdd(s, b0, c00); c01 = multiplyAdd(s, b1, c01); s = v128.load32_splat(r1, 4)
    c10 = multiplyAdd(s, b0, c10); c11 = multiplyAdd(s, b1, c11); s = v128.load32_splat(r2, 4)
    c20 = multiplyAdd(s, b0, c20); c21 = multiplyAdd(s, b1, c21); s = v128.load32_splat(r3, 4)
    c30 = multiplyAdd(s, b0, c30); c31 = multiplyAdd(s, b1, c31)
    b0 = v128.load(b, 64); b1 = v128.load(b, 80); s = v128.load32_splat(r0, 8)
    c00 = multiplyAdd(s, b0, c00); c01 = multiplyAdd(s, b1, c01); s = v128.load32_splat(r1, 8)
    c10 = multiplyAdd(s, b0, c10); c11 = multiplyAdd(s, b1, c11); s = v128.load32_splat(r2, 8)
    c20 = multiplyAdd(s, b0, c20); c21 = multiplyAdd(s, b1, c21); s = v128.load32_splat(r3, 8)
    c30 = multiplyAdd(s, b0, c30); c31 = multiplyAdd(s, b1, c31)
    b0 = v128.load(b, 96); b1 = v128.load(b, 112); s = v128.load32_splat(r0, 12)
    c00 = multiplyAdd(s, b0, c00); c01 = multiplyAdd(s, b1, c01); s = v128.load32_splat(r1, 12)
    c10 = multiplyAdd(s, b0, c10); c11 = multiplyAdd(s, b1, c11); s = v128.load32_splat(r2, 12)
    c20 = multiplyAdd(s, b0, c20); c21 = multiplyAdd(s, b1, c21); s = v128.load32_splat(r3, 12)
    c30 = multiplyAdd(s, b0, c30); c31 = multiplyAdd(s, b1, c31)
  }
  for (; k > 0; k--, r0 += 4, r1 += 4, r2 += 4, r3 += 4, b += 32) {
    const b0 = v128.load(b), b1 = v128.load(b, 16)
    let s = v128.load32_splat(r0)
    c00 = multiplyAdd(s, b0, c00); c01 = multiplyAdd(s, b1, c01); s = v128.load32_splat(r1)
    c10 = multiplyAdd(s, b0, c10); c11 = multiplyAdd(s, b1, c11); s = v128.load32_splat(r2)
    c20 = multiplyAdd(s, b0, c20); c21 = multiplyAdd(s, b1, c21); s = v128.load32_splat(r3)
    c30 = multiplyAdd(s, b0, c30); c31 = multiplyAdd(s, b1, c31)
  }
  put(c, c00, c01, add)
  put(c + stride, c10, c11, add)
  put(c + 2 * stride, c20, c21, add)
  put(c + 3 * stride, c30, c31, add)
}
