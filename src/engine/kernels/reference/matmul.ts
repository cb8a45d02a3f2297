import type { Floats, Precision } from '../../precision.ts'
import type { Kernels } from '../table.ts'
import { HEIGHT, multiplyDouble, multiplySingle, WIDTH } from './matmul-tile.ts'

/** Products are summed in blocks of this many, part of the contract of `matmul`. */
export const BLOCK = 320

/** Panels of WIDTH columns of op(B), [K][WIDTH], padded with 0. */
function packColumns(
  b: Floats,
  transposed: number,
  k0: number,
  depth: number,
  k: number,
  n: number,
  out: Float64Array,
): void {
  for (let j0 = 0, p = 0; j0 < n; j0 += WIDTH)
    for (let l = k0; l < k0 + depth; l++)
      for (let j = j0; j < j0 + WIDTH; j++, p++)
        out[p] = j >= n ? 0 : transposed ? b[j * k + l] : b[l * n + j]
}

/** Panels of HEIGHT rows of op(A), [K][HEIGHT], padded with 0. */
function packRows(
  a: Floats,
  transposed: number,
  k0: number,
  depth: number,
  k: number,
  m: number,
  out: Float64Array,
): void {
  for (let i0 = 0, p = 0; i0 < m; i0 += HEIGHT)
    for (let l = k0; l < k0 + depth; l++)
      for (let i = i0; i < i0 + HEIGHT; i++, p++)
        out[p] = i >= m ? 0 : transposed ? a[l * m + i] : a[i * k + l]
}

export function matmul({ name }: Precision): Pick<Kernels, 'matmul'> {
  const multiplyTile = name === 'f32' ? multiplySingle : multiplyDouble
  let columns = new Float64Array(0)
  let rows = new Float64Array(0)
  const tile = new Float64Array(HEIGHT * WIDTH)

  return {
    matmul: (m, n, k, a, transposeA, b, transposeB, c, accumulate) => {
      if (k === 0 && !accumulate) c.fill(0)
      const deep = Math.min(k, BLOCK)
      if (columns.length < deep * (n + WIDTH - 1)) columns = new Float64Array(deep * (n + WIDTH - 1))
      if (rows.length < deep * (m + HEIGHT - 1)) rows = new Float64Array(deep * (m + HEIGHT - 1))
      for (let k0 = 0; k0 < k; k0 += BLOCK) {
        const depth = Math.min(BLOCK, k - k0)
        const add = accumulate || k0 > 0
        packColumns(b, transposeB, k0, depth, k, n, columns)
        packRows(a, transposeA, k0, depth, k, m, rows)
        for (let j = 0; j < n; j += WIDTH)
          for (let i = 0; i < m; i += HEIGHT) {
            multiplyTile(rows, i * depth, columns, j * depth, depth, tile)
            const height = Math.min(HEIGHT, m - i)
            const width = Math.min(WIDTH, n - j)
            for (let ii = 0; ii < height; ii++)
              for (let jj = 0; jj < width; jj++) {
                const p = (i + ii) * n + j + jj
                c[p] = add ? c[p] + tile[ii * WIDTH + jj] : tile[ii * WIDTH + jj]
              }
          }
      }
    },
  }
}
