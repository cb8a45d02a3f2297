import { cyclicTriangular, oneCycle } from '../../../nn/schedules/cyclic.ts'
import { cosineDecay, exponentialDecay, inverseTimeDecay, stepDecay } from '../../../nn/schedules/decay.ts'
import { drawn } from '../../../nn/schedules/drawn.ts'
import { constant, type Schedule } from '../../../nn/schedules/schedule.ts'
import { constantWarmUp, gradualWarmUp } from '../../../nn/schedules/warm-up.ts'

export const SCHEDULES = [
  'constant',
  'step',
  'exponential',
  'inverse-time',
  'cosine',
  'cyclic',
  'one-cycle',
  'drawn',
] as const

export interface ScheduleValues {
  readonly schedule: (typeof SCHEDULES)[number]
  /** The highest rate. */
  readonly rate: number
  readonly steps: number
  readonly warmUp: 'none' | 'constant' | 'gradual'
  /** Of the steps, in percent. */
  readonly warmUpShare: number
  readonly drops: number
  readonly factor: number
  /** k times the number of steps. */
  readonly decay: number
  /** Lowest rate of cosine and cycles, over the highest. */
  readonly lowest: number
  readonly cycles: number
  /** The drawn schedule at 0, 20, 40, 60, 80 and 100 % of the steps, over the highest rate. */
  readonly point1: number
  readonly point2: number
  readonly point3: number
  readonly point4: number
  readonly point5: number
  readonly point6: number
}

/** A constant warm-up runs at this share of the highest rate (He et al. 2016: 0.01, then 0.1). */
export const WARM_UP_FACTOR = 0.1

/** Those that begin low by themselves, or are drawn from the first step to the last. */
export const withoutWarmUp = ({ schedule }: Pick<ScheduleValues, 'schedule'>): boolean =>
  schedule === 'one-cycle' || schedule === 'drawn'

export const drawnShares = (values: ScheduleValues): readonly number[] => [
  values.point1,
  values.point2,
  values.point3,
  values.point4,
  values.point5,
  values.point6,
]

/** Steps of the warm-up: at least one, where there is one. */
export function warmUpSteps(values: ScheduleValues): number {
  if (values.warmUp === 'none' || withoutWarmUp(values)) return 0
  return Math.max(1, Math.round((values.steps * values.warmUpShare) / 100))
}

/** What follows the warm-up, in `steps` steps. */
function body(values: ScheduleValues, steps: number): Schedule {
  const { rate, drops, factor, decay, lowest, cycles } = values
  switch (values.schedule) {
    case 'constant':
      return constant(rate)
    case 'step':
      return stepDecay({ rate, every: steps / (drops + 1), factor })
    case 'exponential':
      return exponentialDecay({ rate, k: decay / steps })
    case 'inverse-time':
      return inverseTimeDecay({ rate, k: decay / steps })
    case 'cosine':
      return cosineDecay({ rate, steps, lowest: lowest * rate })
    case 'cyclic':
      return cyclicTriangular({ lowest: lowest * rate, highest: rate, half: steps / (2 * cycles) })
    case 'one-cycle':
      return oneCycle({ highest: rate, steps })
    case 'drawn':
      return drawn({ rates: drawnShares(values).map((share) => share * rate), steps })
  }
}

/** The learning rate at each step of these values. */
export function scheduleOf(values: ScheduleValues): Schedule {
  const steps = warmUpSteps(values)
  const after = body(values, values.steps - steps)
  if (steps === 0) return after
  return values.warmUp === 'gradual'
    ? gradualWarmUp(after, { steps })
    : constantWarmUp(after, { steps, rate: WARM_UP_FACTOR * values.rate })
}
