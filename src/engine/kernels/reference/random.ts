import { normalQuantile } from '../../math/normal-quantile.ts'
import type { Floats, Precision } from '../../precision.ts'
import { GROUP, group } from '../../threefry.ts'
import type { Kernels } from '../table.ts'

type Random = Pick<Kernels, 'randomUniform' | 'randomNormal' | 'randomMask'>

export function random({ round, below }: Precision): Random {
  const words = new Uint32Array(GROUP)
  const fill = (state: Uint32Array, y: Floats, draw: (word: number) => number): void => {
    for (let i = 0; i < y.length; i += GROUP) {
      group(state, words)
      state[2]++
      const count = Math.min(GROUP, y.length - i)
      for (let j = 0; j < count; j++) y[i + j] = draw(words[j])
    }
  }
  return {
    randomUniform: (state, y, low, high) => {
      const from = round(low)
      const to = round(high)
      const width = round(to - from)
      const last = from < to ? below(to) : Infinity
      fill(state, y, (word) => Math.min(round(from + round(width * ((word >>> 8) * 2 ** -24))), last))
    },
    randomNormal: (state, y, mean, std) => {
      const center = round(mean)
      const spread = round(std)
      fill(state, y, (word) => round(spread * normalQuantile(word)) + center)
    },
    randomMask: (state, y, keep, scale) => {
      const threshold = round(keep)
      const kept = round(scale)
      fill(state, y, (word) => ((word >>> 8) * 2 ** -24 < threshold ? kept : 0))
    },
  }
}
