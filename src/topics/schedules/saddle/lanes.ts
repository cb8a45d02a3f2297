import { cyclicTriangular } from '../../../nn/schedules/cyclic.ts'
import { cosineDecay, exponentialDecay, inverseTimeDecay, stepDecay } from '../../../nn/schedules/decay.ts'
import { constant, type Schedule } from '../../../nn/schedules/schedule.ts'

/** What is compared, in the order of the channels' entries. */
export const LANES = ['decayed', 'cyclic', 'constant'] as const

export interface LaneValues {
  readonly rate: number
  readonly decayed: 'exponential' | 'inverse-time' | 'step' | 'cosine'
  /** k times the number of steps. */
  readonly decay: number
  readonly cycles: number
  /** Lowest rate of the cycle over the highest. */
  readonly lowest: number
  readonly steps: number
}

/** Step decay divides by ten, twice. */
const DROPS = 2
const FACTOR = 0.1

function decayedSchedule({ rate, decayed, decay, steps }: LaneValues): Schedule {
  switch (decayed) {
    case 'exponential':
      return exponentialDecay({ rate, k: decay / steps })
    case 'inverse-time':
      return inverseTimeDecay({ rate, k: decay / steps })
    case 'step':
      return stepDecay({ rate, every: steps / (DROPS + 1), factor: FACTOR })
    case 'cosine':
      return cosineDecay({ rate, steps })
  }
}

/** Decayed, cyclic, and constant at the mean of the cycle. */
export function lanesOf(values: LaneValues): readonly [Schedule, Schedule, Schedule] {
  const { rate, cycles, lowest, steps } = values
  return [
    decayedSchedule(values),
    cyclicTriangular({ lowest: lowest * rate, highest: rate, half: steps / (2 * cycles) }),
    constant((rate * (1 + lowest)) / 2),
  ]
}

/** Steps of the schedule that are over when the saddle or plateau is reached. */
export const arrivalStep = ({
  steps,
  arrival,
}: {
  readonly steps: number
  readonly arrival: number
}): number => Math.round((steps * arrival) / 100)
