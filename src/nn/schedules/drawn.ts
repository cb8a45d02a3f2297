import { exp, log } from '../../engine/math/f64.ts'
import type { Schedule } from './schedule.ts'

export interface Drawn {
  /** Two rates or more, above zero, at equal distances from the first step to the last. */
  readonly rates: readonly number[]
  readonly steps: number
}

/** Straight lines of log η between the given rates; the last one is reached at the last step and kept. */
export function drawn({ rates, steps }: Drawn): Schedule {
  const logs = rates.map((rate) => log(rate))
  const last = rates.length - 1
  return (step) => {
    const along = steps > 1 ? Math.min(1, step / (steps - 1)) * last : last
    const from = Math.min(last - 1, Math.floor(along))
    const share = along - from
    if (share === 0) return rates[from]
    if (share === 1) return rates[from + 1]
    return exp(logs[from] + share * (logs[from + 1] - logs[from]))
  }
}
