import type { Precision } from '../../precision.ts'
import type { Kernels } from '../table.ts'
import { laneSum } from './sums.ts'

type Statistics = Pick<Kernels, 'moments' | 'sumSquares' | 'histogram' | 'countWithin'>

export function statistics({ round }: Precision): Statistics {
  return {
    moments: (x, out) => {
      const n = x.length
      let min = Infinity
      let max = -Infinity
      for (let i = 0; i < n; i++) {
        min = Math.min(min, x[i])
        max = Math.max(max, x[i])
      }
      // The sum of −0 and 0 is 0.
      min += 0
      max += 0
      const mean = Math.min(Math.max(laneSum(n, (i) => x[i]) / n, min), max)
      out[0] = mean
      out[1] = laneSum(n, (i) => (x[i] - mean) * (x[i] - mean)) / n
      out[2] = min
      out[3] = max
    },
    sumSquares: (x, out) => {
      out[0] = laneSum(x.length, (i) => x[i] * x[i])
    },
    histogram: (x, counts, low, high) => {
      const bins = counts.length
      const from = round(low)
      const to = round(high)
      const perUnit = round(bins / round(to - from))
      counts.fill(0)
      for (let i = 0; i < x.length; i++) {
        const v = x[i]
        if (v >= from && v <= to) counts[Math.min(Math.floor(round(round(v - from) * perUnit)), bins - 1)]++
      }
    },
    countWithin: (x, out, low, high) => {
      const from = round(low)
      const to = round(high)
      let count = 0
      for (let i = 0; i < x.length; i++) if (x[i] >= from && x[i] <= to) count++
      out[0] = count
    },
  }
}
