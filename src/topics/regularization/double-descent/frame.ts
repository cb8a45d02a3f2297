import type { Frame } from '../../../lab/channel.ts'
import type { channels } from './channels.ts'
import type { Fitted, FittedCurve, Outcome } from './models.ts'
import { GRID } from './sizes.ts'

/** Numbers of one penalty in a cell's result: train, test with its lowest and highest, wrong, norm. */
const NUMBERS = 6
/** Examples of a curve that a result has room for. */
export const ROOM = 150
/** A result: both penalties, the smallest singular value, both curves of the first draw, its examples. */
export const RESULT = 2 * NUMBERS + 1 + 2 * GRID + 2 * ROOM
const SMALLEST = 2 * NUMBERS
const CURVES = SMALLEST + 1
const EXAMPLES = CURVES + 2 * GRID

/** The middle value, or the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = Float64Array.from(values).sort()
  const half = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2
}

/** Result [RESULT] of one width from the models of its draws; NaN where there is nothing. */
export function pack(fitted: readonly (Fitted | FittedCurve)[]): Float64Array {
  const result = new Float64Array(RESULT).fill(Number.NaN)
  for (const [at, index] of [
    [0, 0],
    [NUMBERS, 1],
  ] as const) {
    const of = (pick: (outcome: Outcome) => number) => fitted.map(({ outcomes }) => pick(outcomes[index]))
    const test = of((outcome) => outcome.test)
    result.set(
      [
        median(of((outcome) => outcome.train)),
        median(test),
        Math.min(...test),
        Math.max(...test),
        median(of((outcome) => outcome.wrong)),
        median(of((outcome) => outcome.norm)),
      ],
      at,
    )
  }
  result[SMALLEST] = median(fitted.map(({ smallest }) => smallest))
  const [first] = fitted
  if ('curves' in first) {
    result.set(first.curves[0], CURVES)
    result.set(first.curves[1], CURVES + GRID)
    result.set(first.examples.places, EXAMPLES)
    result.set(first.examples.targets, EXAMPLES + ROOM)
  }
  return result
}

interface FrameOptions {
  readonly widths: readonly number[]
  readonly threshold: number
  readonly examples: number
}

/** Index of the width whose curve is drawn for "too narrow to interpolate": the nearest to a third of the threshold. */
function narrowIndex(widths: readonly number[], threshold: number): number {
  const away = widths.map((width) => Math.abs(width - threshold / 3))
  return away.indexOf(Math.min(...away))
}

/** The frame of the first `done` results. */
export function frameOf(
  results: Float64Array,
  done: number,
  { widths, threshold, examples }: FrameOptions,
): Frame<typeof channels> {
  const column = (at: number) => Float64Array.from(widths, (_, i) => results[i * RESULT + at])
  const curve = (index: number, penalised: number) =>
    Float64Array.from({ length: GRID }, (_, i) => results[index * RESULT + CURVES + penalised * GRID + i])
  const fits = new Float64Array(4 * GRID)
  const at = widths.indexOf(threshold)
  const drawn = [
    curve(narrowIndex(widths, threshold), 0),
    curve(at, 0),
    curve(at, 1),
    curve(widths.length - 1, 0),
  ]
  for (const [i, values] of drawn.entries()) fits.set(values, i * GRID)
  const points = new Float64Array(2 * examples)
  for (let i = 0; i < examples; i++) {
    points[2 * i] = results[EXAMPLES + i]
    points[2 * i + 1] = results[EXAMPLES + ROOM + i]
  }
  return {
    done,
    widths: Float64Array.from(widths),
    train: column(0),
    test: column(1),
    testLow: column(2),
    testHigh: column(3),
    wrong: column(4),
    norm: column(5),
    trainL2: column(6),
    testL2: column(7),
    testL2Low: column(8),
    testL2High: column(9),
    wrongL2: column(10),
    normL2: column(11),
    smallest: column(SMALLEST),
    fits,
    points,
  }
}
