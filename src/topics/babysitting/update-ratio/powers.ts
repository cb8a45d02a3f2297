import { log } from '../../../engine/math/f64.ts'
import { GRADIENT_POWERS } from './channels.ts'

/** Values looked at, at most: every k-th of a longer array. */
const MOST = 2000

/** Counts log₁₀|x| into equal bins over GRADIENT_POWERS. Zeros, and powers outside, are not counted. */
export function countPowers(x: ArrayLike<number>, counts: Float64Array): void {
  const [low, high] = GRADIENT_POWERS
  const stride = Math.max(1, Math.ceil(x.length / MOST))
  counts.fill(0)
  for (let i = 0; i < x.length; i += stride) {
    const size = Math.abs(x[i])
    if (!(size > 0) || size === Infinity) continue
    const bin = Math.floor(((log(size) / Math.LN10 - low) / (high - low)) * counts.length)
    if (bin >= 0 && bin < counts.length) counts[bin]++
  }
}
