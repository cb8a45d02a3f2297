import { floats } from './lanes'

// Copies of blocks of a matrix in the order in which the tiles of matmul read them. Strides are in bytes.

/** Four vectors, `stride` bytes apart, written transposed: lane l of vector r to lane r of vector l, `step` apart. */
@inline
function transpose4(from: usize, stride: usize, to: usize, step: usize): void {
  const r0 = v128.load(from)
  const r1 = v128.load(from + stride)
  const r2 = v128.load(from + 2 * stride)
  const r3 = v128.load(from + 3 * stride)
  const low01 = v128.shuffle<f32>(r0, r1, 0, 4, 1, 5)
  const high01 = v128.shuffle<f32>(r0, r1, 2, 6, 3, 7)
  const low23 = v128.shuffle<f32>(r2, r3, 0, 4, 1, 5)
  const high23 = v128.shuffle<f32>(r2, r3, 2, 6, 3, 7)
  v128.store(to, v128.shuffle<f32>(low01, low23, 0, 1, 4, 5))
  v128.store(to + step, v128.shuffle<f32>(low01, low23, 2, 3, 6, 7))
  v128.store(to + 2 * step, v128.shuffle<f32>(high01, high23, 0, 1, 4, 5))
  v128.store(to + 3 * step, v128.shuffle<f32>(high01, high23, 2, 3, 6, 7))
}

/** The first `width` columns of a panel of eight, one row after the other, the others 0. */
function packRagged(b: usize, rowStride: usize, columnStride: usize, depth: i32, width: i32, out: usize): void {
  for (let l = 0; l < depth; l++, b += rowStride, out += 32) {
    v128.store(out, f32x4.splat(0))
    v128.store(out, f32x4.splat(0), 16)
    for (let j = 0; j < width; j++) store<f32>(out + floats(j), load<f32>(b + (<usize>j) * columnStride))
  }
}

/** Panels of eight columns of op(B), [depth][8], from rows `stride` apart (B not transposed). */
export function packColumns(b: usize, stride: usize, depth: i32, n: i32, out: usize): void {
  for (; n >= 8; n -= 8, b += 32) {
    let from = b
    for (let l = 0; l < depth; l++, from += stride, out += 32) {
      v128.store(out, v128.load(from))
      v128.store(out, v128.load(from, 16), 16)
    }
  }
  if (n > 0) packRagged(b, stride, 4, depth, n, out)
}

/** Panels of eight columns of op(B), [depth][8], from columns `stride` apart (B transposed). */
export function packColumnsTransposed(b: usize, stride: usize, depth: i32, n: i32, out: usize): void {
  for (; n >= 8; n -= 8, b += 8 * stride) {
    let from = b
    let l = 0
    for (; l + 4 <= depth; l += 4, from += 16, out += 128) {
      transpose4(from, stride, out, 32)
      transpose4(from + 4 * stride, stride, out + 16, 32)
    }
    for (; l < depth; l++, from += 4, out += 32) {
      for (let j = 0; j < 8; j++) store<f32>(out + floats(j), load<f32>(from + (<usize>j) * stride))
    }
  }
  if (n > 0) packRagged(b, 4, stride, depth, n, out)
}

/** Panels of four rows of op(A), [depth][4], from columns `stride` apart (A transposed). Loads may pass the end. */
export function packRowsTransposed(a: usize, stride: usize, m: i32, depth: i32, out: usize): void {
  for (let i = 0; i < m; i += 4, a += 16) {
    let from = a
    for (let l = 0; l < depth; l++, from += stride, out += 16) v128.store(out, v128.load(from))
  }
}
