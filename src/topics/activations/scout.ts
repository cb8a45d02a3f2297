import { Lane, type LaneOptions } from './lane.ts'

/** Learning rates that are tried, as multiples of the given one. */
export const FACTORS = [0.1, 0.3, 1, 3, 10] as const

/** What one learning rate led to. */
export interface Trial {
  readonly rate: number
  /** Steps to the target; Infinity where it was not reached. */
  readonly steps: number
  readonly loss: number
}

/** Trains one net until the target or to the end. */
export function tryRate(options: LaneOptions, target: number, steps: number, every: number): Trial {
  const lane = new Lane(options)
  try {
    for (let done = 0; done < steps && !lane.out; ) {
      const count = Math.min(every, steps - done)
      lane.advance(count)
      done += count
      if (lane.loss <= target) return { rate: options.rate, steps: done, loss: lane.loss }
    }
    return { rate: options.rate, steps: Infinity, loss: lane.out ? Infinity : lane.loss }
  } finally {
    lane.close()
  }
}

/** The trial that reached the target first, or else has the lowest loss. */
export function better(a: Trial | undefined, b: Trial): Trial {
  if (!a || b.steps < a.steps) return b
  return b.steps === a.steps && b.loss < a.loss ? b : a
}
