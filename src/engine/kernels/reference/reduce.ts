import type { Precision } from '../../precision.ts'
import type { Kernels } from '../table.ts'

type Reduce = Pick<
  Kernels,
  'sumRows' | 'sumColumns' | 'maxRows' | 'maxRowsGradient' | 'addRow' | 'multiplyRow'
>

export function reduce(_precision: Precision): Reduce {
  return {
    addRow: (x, b, y, m, n) => {
      for (let i = 0, p = 0; i < m; i++) for (let j = 0; j < n; j++, p++) y[p] = x[p] + b[j]
    },
    multiplyRow: (x, b, y, m, n) => {
      for (let i = 0, p = 0; i < m; i++) for (let j = 0; j < n; j++, p++) y[p] = x[p] * b[j]
    },
    sumRows: (x, y, m, n) => {
      const full = n - (n % 4)
      for (let i = 0; i < m; i++) {
        const row = i * n
        let l0 = 0
        let l1 = 0
        let l2 = 0
        let l3 = 0
        for (let j = row; j < row + full; j += 4) {
          l0 += x[j]
          l1 += x[j + 1]
          l2 += x[j + 2]
          l3 += x[j + 3]
        }
        if (full < n) l0 += x[row + full]
        if (full + 1 < n) l1 += x[row + full + 1]
        if (full + 2 < n) l2 += x[row + full + 2]
        y[i] = l0 + l2 + (l1 + l3)
      }
    },
    sumColumns: (x, y, m, n) => {
      y.fill(0)
      for (let i = 0, p = 0; i < m; i++) for (let j = 0; j < n; j++, p++) y[j] = y[j] + x[p]
    },
    maxRows: (x, y, index, m, n) => {
      for (let i = 0; i < m; i++) {
        const row = i * n
        let best = 0
        for (let j = 1; j < n && x[row + best] === x[row + best]; j++) {
          const v = x[row + j]
          if (v > x[row + best] || v !== v) best = j
        }
        y[i] = x[row + best]
        index[i] = best
      }
    },
    maxRowsGradient: (dy, index, dx, m, n) => {
      dx.fill(0)
      for (let i = 0; i < m; i++) dx[i * n + index[i]] = dy[i]
    },
  }
}
