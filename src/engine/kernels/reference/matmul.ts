import type { Floats, Precision } from '../../precision.ts'
import type { Kernels } from '../table.ts'

/** Products are summed in blocks of this many, part of the contract of `matmul`. */
export const BLOCK = 320

/** Panels of four columns of op(B), [K][4], padded with 0. */
function packColumns(
  b: Floats,
  transposed: number,
  k0: number,
  depth: number,
  k: number,
  n: number,
  out: Float64Array,
): void {
  for (let j0 = 0, p = 0; j0 < n; j0 += 4)
    for (let l = k0; l < k0 + depth; l++)
      for (let j = j0; j < j0 + 4; j++, p++) out[p] = j >= n ? 0 : transposed ? b[j * k + l] : b[l * n + j]
}

/** Panels of two rows of op(A), [K][2], padded with 0. */
function packRows(
  a: Floats,
  transposed: number,
  k0: number,
  depth: number,
  k: number,
  m: number,
  out: Float64Array,
): void {
  for (let i0 = 0, p = 0; i0 < m; i0 += 2)
    for (let l = k0; l < k0 + depth; l++)
      for (let i = i0; i < i0 + 2; i++, p++) out[p] = i >= m ? 0 : transposed ? a[l * m + i] : a[i * k + l]
}

export function matmul({ round }: Precision): Pick<Kernels, 'matmul'> {
  let columns = new Float64Array(0)
  let rows = new Float64Array(0)
  const tile = new Float64Array(8)

  /** 2 × 4 sums of `depth` products. */
  const multiplyTile = (pa: number, pb: number, depth: number): void => {
    const a = rows
    const b = columns
    let c00 = 0,
      c01 = 0,
      c02 = 0,
      c03 = 0,
      c10 = 0,
      c11 = 0,
      c12 = 0,
      c13 = 0
    for (let l = 0; l < depth; l++, pa += 2, pb += 4) {
      const a0 = a[pa]
      const a1 = a[pa + 1]
      const b0 = b[pb]
      const b1 = b[pb + 1]
      const b2 = b[pb + 2]
      const b3 = b[pb + 3]
      c00 = round(c00 + round(a0 * b0))
      c01 = round(c01 + round(a0 * b1))
      c02 = round(c02 + round(a0 * b2))
      c03 = round(c03 + round(a0 * b3))
      c10 = round(c10 + round(a1 * b0))
      c11 = round(c11 + round(a1 * b1))
      c12 = round(c12 + round(a1 * b2))
      c13 = round(c13 + round(a1 * b3))
    }
    tile[0] = c00
    tile[1] = c01
    tile[2] = c02
    tile[3] = c03
    tile[4] = c10
    tile[5] = c11
    tile[6] = c12
    tile[7] = c13
  }

  return {
    matmul: (m, n, k, a, transposeA, b, transposeB, c, accumulate) => {
      if (k === 0 && !accumulate) c.fill(0)
      const deep = Math.min(k, BLOCK)
      if (columns.length < deep * (n + 3)) columns = new Float64Array(deep * (n + 3))
      if (rows.length < deep * (m + 1)) rows = new Float64Array(deep * (m + 1))
      for (let k0 = 0; k0 < k; k0 += BLOCK) {
        const depth = Math.min(BLOCK, k - k0)
        const add = accumulate || k0 > 0
        packColumns(b, transposeB, k0, depth, k, n, columns)
        packRows(a, transposeA, k0, depth, k, m, rows)
        for (let j = 0; j < n; j += 4)
          for (let i = 0; i < m; i += 2) {
            multiplyTile(i * depth, j * depth, depth)
            const height = Math.min(2, m - i)
            const width = Math.min(4, n - j)
            for (let ii = 0; ii < height; ii++)
              for (let jj = 0; jj < width; jj++) {
                const p = (i + ii) * n + j + jj
                c[p] = add ? c[p] + tile[ii * 4 + jj] : tile[ii * 4 + jj]
              }
          }
      }
    },
  }
}
