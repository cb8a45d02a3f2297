import type { RandomStream } from '../../../engine/random.ts'
import { type CloudShape, drawCloud, joined } from '../cloud.ts'
import { meanSquare } from '../moments.ts'
import { applyTransform, fitStates } from './states.ts'

/** Splits drawn afresh for the average. */
export const REPETITIONS = 400

/** Test points for this many training points. */
export function testPointsFor(points: number): number {
  return Math.round(points / 2)
}

/** Mean squared length per feature after whitening: 1 where the statistics fit the points. */
export interface Spread {
  readonly train: number
  readonly test: number
  /** As many points as the test split, drawn after everything was fixed. */
  readonly fresh: number
}

export interface LeakageOptions {
  readonly points: number
  readonly testPoints: number
  readonly train: CloudShape
  readonly test: CloudShape
  /** Called between splits. */
  readonly breathe?: () => void
}

const ZERO: Spread = { train: 0, test: 0, fresh: 0 }

function plus(sum: Spread, train: Float64Array, test: Float64Array, fresh: Float64Array): Spread {
  return {
    train: sum.train + meanSquare(train) / REPETITIONS,
    test: sum.test + meanSquare(test) / REPETITIONS,
    fresh: sum.fresh + meanSquare(fresh) / REPETITIONS,
  }
}

/**
 * Average over many splits, with statistics of the training split alone and of both splits together. For normal data
 * with n training points of 2 features and no drift, the expected values are 1 on the points that were fitted and
 * (n+1)/(n−4) on all others (inverse Wishart mean).
 */
export function measureLeakage(
  stream: RandomStream,
  { points, testPoints, train, test, breathe }: LeakageOptions,
): { honest: Spread; leaked: Spread } {
  let honest = ZERO
  let leaked = ZERO
  for (let i = 0; i < REPETITIONS; i++) {
    const clouds = [
      drawCloud(stream, points, train),
      drawCloud(stream, testPoints, test),
      drawCloud(stream, testPoints, test),
    ] as const
    const alone = fitStates(clouds[0], true).whitened
    const both = fitStates(joined(clouds[0], clouds[1]), true).whitened
    const [a, b, c] = clouds.map((cloud) => applyTransform(alone, cloud))
    honest = plus(honest, a, b, c)
    const [d, e, f] = clouds.map((cloud) => applyTransform(both, cloud))
    leaked = plus(leaked, d, e, f)
    breathe?.()
  }
  return { honest, leaked }
}
