import { Lane, type LaneOptions } from './lane.ts'

/** Learning rates that are tried, as multiples of the given one. */
export const FACTORS = [0.3, 1, 3, 10] as const
/** Starts with which each is tried; the slower one counts. */
export const TRIALS = 2

/** What one learning rate led to. */
export interface Trial {
  readonly rate: number
  /** Steps to the target; Infinity where it was not reached. */
  readonly steps: number
  readonly loss: number
}

interface Trials {
  readonly target: number
  readonly steps: number
  readonly every: number
}

/** The slower of TRIALS nets with seeds below the given one; takes breath on the way. */
export function* tryRate(options: LaneOptions, trials: Trials): Generator<undefined, Trial, unknown> {
  const all: Trial[] = []
  for (let i = 0; i < TRIALS; i++)
    all.push(yield* tryOnce({ ...options, seed: (options.seed - 1 - i) >>> 0 }, trials))
  return all.reduce((worst, one) => (better(worst, one) === worst ? one : worst))
}

/** Trains one net until the target or to the end. */
function* tryOnce(
  options: LaneOptions,
  { target, steps, every }: Trials,
): Generator<undefined, Trial, unknown> {
  const lane = new Lane(options)
  try {
    for (let done = 0; done < steps && !lane.out; ) {
      const count = Math.min(every, steps - done)
      yield* lane.advance(count)
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
