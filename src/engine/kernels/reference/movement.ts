import type { Precision } from '../../precision.ts'
import type { Shape } from '../../shape.ts'
import type { Kernels } from '../table.ts'

type Movement = Pick<Kernels, 'read' | 'write' | 'gatherRows' | 'scatterRows' | 'scatter'>

/** Calls visit(contiguous position, strided position) over `shape` in row-major order. */
function walk(
  shape: Shape,
  strides: readonly number[],
  offset: number,
  size: number,
  visit: (contiguous: number, strided: number) => void,
): void {
  const rank = shape.length
  const index = new Int32Array(rank)
  let position = offset
  for (let i = 0; i < size; i++) {
    visit(i, position)
    for (let axis = rank - 1; axis >= 0; axis--) {
      position += strides[axis]
      if (++index[axis] < shape[axis]) break
      position -= strides[axis] * shape[axis]
      index[axis] = 0
    }
  }
}

export function movement(_precision: Precision): Movement {
  return {
    read: (x, y, shape, strides, offset) =>
      walk(shape, strides, offset, y.length, (i, j) => {
        y[i] = x[j]
      }),
    write: (x, y, shape, strides, offset) =>
      walk(shape, strides, offset, x.length, (i, j) => {
        y[j] = x[i]
      }),
    gatherRows: (table, index, y, n) => {
      for (let i = 0, p = 0; i < index.length; i++) {
        const row = index[i] * n
        for (let j = 0; j < n; j++, p++) y[p] = table[row + j]
      }
    },
    scatterRows: (x, index, table, n) => {
      for (let i = 0, p = 0; i < index.length; i++) {
        const row = index[i] * n
        for (let j = 0; j < n; j++, p++) table[row + j] = table[row + j] + x[p]
      }
    },
    scatter: (dy, index, dx) => {
      for (let i = 0; i < dy.length; i++) dx[index[i]] = dx[index[i]] + dy[i]
    },
  }
}
