import type { Precision } from '../../precision.ts'
import type { Kernels } from '../table.ts'
import { laneSum, ROWS } from './sums.ts'

type Reduce = Pick<
  Kernels,
  'sumRows' | 'sumColumns' | 'maxRows' | 'maxRowsGradient' | 'addRow' | 'multiplyRow'
>

export function reduce({ round }: Precision): Reduce {
  return {
    addRow: (x, b, y, m, n) => {
      for (let i = 0, p = 0; i < m; i++) for (let j = 0; j < n; j++, p++) y[p] = x[p] + b[j]
    },
    multiplyRow: (x, b, y, m, n) => {
      for (let i = 0, p = 0; i < m; i++) for (let j = 0; j < n; j++, p++) y[p] = x[p] * b[j]
    },
    sumRows: (x, y, m, n) => {
      for (let i = 0; i < m; i++) y[i] = laneSum(n, (j) => x[i * n + j])
    },
    sumColumns: (x, y, m, n) => {
      const totals = new Float64Array(n)
      const block = new Float64Array(n)
      for (let begin = 0; begin < m; begin += ROWS) {
        const end = Math.min(begin + ROWS, m) * n
        block.fill(0)
        for (let p = begin * n; p < end; p += n)
          for (let j = 0; j < n; j++) block[j] = round(block[j] + x[p + j])
        for (let j = 0; j < n; j++) totals[j] += block[j]
      }
      y.set(totals)
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
