import { exp, log } from '../../../engine/math/f64.ts'
import type { Schedule } from '../../../nn/schedules/schedule.ts'

export interface SweepValues {
  readonly lowest: number
  readonly highest: number
  readonly growth: 'exponential' | 'linear'
  readonly steps: number
}

/** Both ends of the sweep, in order. */
export const endsOf = ({ lowest, highest }: Pick<SweepValues, 'lowest' | 'highest'>) =>
  [Math.min(lowest, highest), Math.max(lowest, highest)] as const

/** From the lowest rate at the first step to the highest at the last, by equal factors or equal differences. */
export function sweep(values: SweepValues): Schedule {
  const [low, high] = endsOf(values)
  const last = Math.max(1, values.steps - 1)
  if (values.growth === 'linear') return (step) => low + (high - low) * (step / last)
  const factor = log(high / low)
  return (step) => low * exp((factor * step) / last)
}

/** `count` rates at equal factors over the sweep. */
export function ladder(values: Pick<SweepValues, 'lowest' | 'highest'>, count: number): Float64Array {
  const rate = sweep({ ...values, growth: 'exponential', steps: count })
  return Float64Array.from({ length: count }, (_, i) => rate(i))
}
