import type { Precision } from '../../precision.ts'
import type { Kernels } from '../table.ts'

type Statistics = Pick<Kernels, 'moments' | 'histogram' | 'countWithin'>

export function statistics({ round }: Precision): Statistics {
  return {
    moments: (x, out) => {
      const sums = new Float64Array(4)
      const squares = new Float64Array(4)
      let min = Infinity
      let max = -Infinity
      for (let i = 0; i < x.length; i++) {
        const v = x[i]
        const lane = i & 3
        sums[lane] += v
        squares[lane] += v * v
        min = Math.min(min, v)
        max = Math.max(max, v)
      }
      out[0] = sums[0] + sums[2] + (sums[1] + sums[3])
      out[1] = squares[0] + squares[2] + (squares[1] + squares[3])
      // The sum of −0 and 0 is 0.
      out[2] = min + 0
      out[3] = max + 0
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
