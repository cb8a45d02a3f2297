import { fill } from './elementwise'
import { floats } from './lanes'
import { packColumns, packColumnsTransposed, packRowsTransposed } from './pack'
import { BLOCK, COLUMNS, PACKED_A, PACKED_B, ROWS, TILE } from './scratch'
import { multiplySmall, SMALL } from './small-matmul'
import { tileOfPanel, tileOfRows } from './tile'

/** c (+)= the first `height` rows and `width` columns of TILE. */
function putRagged(c: usize, stride: usize, height: i32, width: i32, add: bool): void {
  for (let i = 0; i < height; i++, c += stride) {
    for (let j = 0; j < width; j++) {
      const sum = load<f32>(TILE + floats(i * 8 + j))
      store<f32>(c + floats(j), add ? load<f32>(c + floats(j)) + sum : sum)
    }
  }
}

/** One panel of eight columns times up to ROWS rows. `a` is packed where A is transposed, else its first row. */
function multiplyPanel(
  a: usize, aStride: usize, packed: bool, m: i32, panel: usize, width: i32, depth: i32,
  c: usize, stride: usize, add: bool,
): void {
  for (let i = 0; i < m; i += 4, c += 4 * stride) {
    const height = min(4, m - i)
    const whole = height === 4 && width >= 8
    const to = whole ? c : TILE
    const step = whole ? stride : 32
    if (packed) tileOfPanel(a + floats(i * depth), panel, depth, to, step, whole && add)
    else {
      const r0 = a + (<usize>i) * aStride
      const r1 = height > 1 ? r0 + aStride : r0
      const r2 = height > 2 ? r1 + aStride : r0
      const r3 = height > 3 ? r2 + aStride : r0
      tileOfRows(r0, r1, r2, r3, panel, depth, to, step, whole && add)
    }
    if (!whole) putRagged(c, stride, height, min(8, width), add)
  }
}

/** C[M,N] (+)= op(A)·op(B); see kernels/table.ts. */
export function matmul(
  m: i32, n: i32, k: i32, a: usize, transposeA: bool, b: usize, transposeB: bool, c: usize, accumulate: bool,
): void {
  if (k === 0) {
    if (!accumulate) fill(c, m * n, 0)
    return
  }
  if (k <= BLOCK && <i64>m * n * k <= SMALL) {
    return multiplySmall(m, n, k, a, transposeA, b, transposeB, c, accumulate)
  }
  const aStride = floats(transposeA ? m : k)
  const bStride = floats(transposeB ? k : n)
  const stride = floats(n)
  for (let j0 = 0; j0 < n; j0 += COLUMNS) {
    const width = min(COLUMNS, n - j0)
    for (let k0 = 0; k0 < k; k0 += BLOCK) {
      const depth = min(BLOCK, k - k0)
      const add = accumulate || k0 > 0
      if (transposeB) {
        packColumnsTransposed(b + (<usize>j0) * bStride + floats(k0), bStride, depth, width, PACKED_B)
      } else packColumns(b + (<usize>k0) * bStride + floats(j0), bStride, depth, width, PACKED_B)
      for (let i0 = 0; i0 < m; i0 += ROWS) {
        const height = min(ROWS, m - i0)
        let rows = a + (<usize>i0) * aStride + floats(k0)
        if (transposeA) {
          rows = PACKED_A
          packRowsTransposed(a + (<usize>k0) * aStride + floats(i0), aStride, height, depth, rows)
        }
        const to = c + (<usize>i0) * stride + floats(j0)
        for (let j = 0; j < width; j += 8) {
          multiplyPanel(
            rows, aStride, transposeA, height, PACKED_B + floats(j * depth), width - j, depth,
            to + floats(j), stride, add,
          )
        }
      }
    }
  }
}
