import type { Frame } from '../../../lab/channel.ts'
import type { channels } from './channels.ts'
import { LOOKS, METHODS, TRAINED } from './methods.ts'
import type { Trained } from './train-variant.ts'

/** A run's numbers: its evaluations of test loss, test accuracy and validation loss, and its training accuracy. */
export const RESULT = 3 * LOOKS + 1

/** Result [RESULT] of one run. */
export function pack({ testLoss, testAccuracy, validationLoss, trainAccuracy }: Trained): Float64Array {
  return Float64Array.of(...testLoss, ...testAccuracy, ...validationLoss, trainAccuracy)
}

interface Run {
  readonly testLoss: Float64Array
  readonly accuracy: number
  readonly trainAccuracy: number
}

/** First evaluation with the lowest of these losses. */
function lowest(losses: Float64Array): number {
  let best = 0
  for (let i = 1; i < losses.length; i++) if (losses[i] < losses[best]) best = i
  return best
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length

/** Standard error of the mean; NaN of fewer than two values. */
export function standardError(values: readonly number[]): number {
  const centre = mean(values)
  const squares = values.reduce((sum, value) => sum + (value - centre) * (value - centre), 0)
  return Math.sqrt(squares / (values.length - 1) / values.length)
}

/** The frame of the first `done` runs: all methods of the first repetition, then of the second. */
export function frameOf(
  results: Float64Array,
  done: number,
  { repeats, steps }: { readonly repeats: number; readonly steps: number },
): Frame<typeof channels> {
  const numbers = (run: number, from: number, count: number) =>
    results.subarray(run * RESULT + from, run * RESULT + from + count)
  const stops = new Float64Array(repeats).fill(Number.NaN)
  const at = Float64Array.from({ length: LOOKS }, (_, look) => Math.round(((look + 1) * steps) / LOOKS))
  /** Finished runs of a method, by repetition. */
  const runsOf = (method: (typeof METHODS)[number]): Run[] => {
    const early = method === 'early-stopping'
    const column = TRAINED.indexOf(early ? 'plain' : method)
    const runs: Run[] = []
    for (let repeat = 0; repeat < repeats; repeat++) {
      const run = repeat * TRAINED.length + column
      if (run >= done) break
      const end = early ? lowest(numbers(run, 2 * LOOKS, LOOKS)) : LOOKS - 1
      if (early) stops[repeat] = at[end]
      runs.push({
        testLoss: Float64Array.from(numbers(run, 0, LOOKS), (loss, i) => (i > end ? Number.NaN : loss)),
        accuracy: numbers(run, LOOKS, LOOKS)[end],
        trainAccuracy: early ? Number.NaN : results[run * RESULT + 3 * LOOKS],
      })
    }
    return runs
  }
  const all = METHODS.map(runsOf)
  const [plain] = all
  const gains = all.map((runs) => runs.map(({ accuracy }, repeat) => accuracy - plain[repeat].accuracy))
  const vector = (of: (runs: readonly Run[], method: number) => number) => Float64Array.from(all, of)
  const known = (values: readonly number[]) => mean(values.filter((value) => !Number.isNaN(value)))
  return {
    done,
    steps: at,
    accuracy: Float64Array.from({ length: METHODS.length * repeats }, (_, i) => {
      const run = all[Math.floor(i / repeats)][i % repeats]
      return run ? run.accuracy : Number.NaN
    }),
    trainAccuracy: vector((runs) => mean(runs.map((run) => run.trainAccuracy))),
    testAccuracy: vector((runs) => mean(runs.map((run) => run.accuracy))),
    gain: vector((_, method) => mean(gains[method])),
    gainError: vector((_, method) => standardError(gains[method])),
    testLoss: Float64Array.from({ length: METHODS.length * LOOKS }, (_, i) =>
      known(all[Math.floor(i / LOOKS)].map(({ testLoss }) => testLoss[i % LOOKS])),
    ),
    testLossAtEnd: vector((runs) =>
      mean(runs.map(({ testLoss }) => testLoss.findLast((loss) => !Number.isNaN(loss)) ?? Number.NaN)),
    ),
    stopped: stops,
  }
}
