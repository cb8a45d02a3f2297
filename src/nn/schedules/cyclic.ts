import { cos } from '../../engine/math/f64.ts'
import type { Schedule } from './schedule.ts'

export interface Cyclic {
  readonly lowest: number
  readonly highest: number
  /** Steps of half a cycle. */
  readonly half: number
}

/**
 * Up and down in straight lines: η_min + (η_max − η_min)(1 − |t/s − 2c + 1|), c = ⌊1 + t/2s⌋.
 * Smith, "Cyclical learning rates for training neural networks", WACV 2017, section 3.1.
 */
export function cyclicTriangular({ lowest, highest, half }: Cyclic): Schedule {
  return (step) => {
    const cycle = Math.floor(1 + step / (2 * half))
    const distance = Math.abs(step / half - 2 * cycle + 1)
    return lowest + (highest - lowest) * Math.max(0, 1 - distance)
  }
}

export interface OneCycle {
  readonly highest: number
  readonly steps: number
  /** Fraction of the steps that rise. */
  readonly rising?: number
  /** The start is highest / startDivisor. */
  readonly startDivisor?: number
  /** The end is start / endDivisor. */
  readonly endDivisor?: number
}

/**
 * Half a cosine from start to highest, then half a cosine down to the end, which is reached at the last step and kept.
 * As PyTorch's OneCycleLR, the peak is at rising · steps − 1.
 * Smith and Topin, "Super-convergence: very fast training of neural networks using large learning rates", 2018.
 */
export function oneCycle(options: OneCycle): Schedule {
  const { highest, steps, rising = 0.3, startDivisor = 25, endDivisor = 1e4 } = options
  const start = highest / startDivisor
  const end = start / endDivisor
  const peak = Math.max(0, rising * steps - 1)
  return (step) => {
    if (step <= peak) return between(start, highest, peak > 0 ? step / peak : 1)
    return between(highest, end, Math.min(1, (step - peak) / (steps - 1 - peak)))
  }
}

/** Half a cosine from a (at 0) to b (at 1). */
function between(a: number, b: number, fraction: number): number {
  return b + 0.5 * (a - b) * (1 + cos(Math.PI * fraction))
}
