import type { RunContext } from '../../../lab/experiment.ts'
import { type Columns, dot } from './columns.ts'
import { type CurveExamples, cosines, drawCurve, gridPlace, trueCurve } from './curve.ts'
import { classTargets, type Digits, noisyLabels } from './examples.ts'
import { randomFeatures } from './random-features.ts'
import { readout } from './readout.ts'
import { GRID } from './sizes.ts'

export interface Settings {
  readonly examples: number
  /** Probability of a wrong label; standard deviation of a curve's targets. */
  readonly noise: number
  readonly lambda: number
}

/** What one fitted model does. Errors are squared, summed over the outputs, and averaged over examples. */
export interface Outcome {
  readonly train: number
  readonly test: number
  /** Share of the test images that are classified wrongly. */
  readonly wrong: number
  /** √Σw² of the output's weights. */
  readonly norm: number
}

export interface Fitted {
  /** Without penalty and with it. */
  readonly outcomes: readonly [Outcome, Outcome]
  readonly smallest: number
}

export interface FittedCurve extends Fitted {
  /** Values on the grid, without penalty and with it. */
  readonly curves: readonly [Float64Array, Float64Array]
  readonly examples: CurveExamples
}

/** Predictions of all outputs, by outputs, for features by rows. */
const predict = (rows: Columns, weights: Columns) =>
  weights.map((column) => Float64Array.from(rows, (row) => dot(row, column)))

function meanSquare(predicted: Columns, targets: Columns): number {
  let sum = 0
  predicted.forEach((column, k) => {
    for (let i = 0; i < column.length; i++) sum += (column[i] - targets[k][i]) * (column[i] - targets[k][i])
  })
  return sum / predicted[0].length
}

/** Share of the examples whose first largest output is not the label. */
function wrongShare(predicted: Columns, labels: Int32Array): number {
  let wrong = 0
  labels.forEach((label, i) => {
    let best = 0
    for (let k = 1; k < predicted.length; k++) if (predicted[k][i] > predicted[best][i]) best = k
    if (best !== label) wrong++
  })
  return wrong / labels.length
}

/** Training features as `readout` takes them: by rows where there are at least as many as examples. */
function arranged(rows: Columns, width: number) {
  if (width >= rows.length) return { rows }
  return { columns: Array.from({ length: width }, (_, j) => Float64Array.from(rows, (row) => row[j])) }
}

/** Random features of the digits, with other features and other wrong labels in each draw. */
export function fitDigits(
  { engine, random }: RunContext,
  digits: Digits,
  { examples, noise, lambda }: Settings,
  width: number,
  draw: number,
): Fitted {
  const targets = classTargets(noisyLabels(digits, examples, noise, random.stream('labels', draw)))
  const testLabels = digits.labels.subarray(examples)
  const testTargets = classTargets(testLabels)
  const rows = randomFeatures(engine, digits.images, random.stream('init', draw), width)
  const breathe = () => engine.breathe()
  const training = rows.slice(0, examples)
  const { readouts, smallest } = readout(arranged(training, width), targets, [0, lambda], breathe)
  const outcome = ({ weights, norm }: (typeof readouts)[number]): Outcome => {
    const predicted = predict(rows.slice(examples), weights)
    breathe()
    return {
      train: meanSquare(predict(training, weights), targets),
      test: meanSquare(predicted, testTargets),
      wrong: wrongShare(predicted, testLabels),
      norm,
    }
  }
  return { outcomes: [outcome(readouts[0]), outcome(readouts[1])], smallest }
}

/** Sums of cosines, with other places and other noise in each draw; tested against the curve without noise. */
export function fitCurve(
  { engine, random }: RunContext,
  { examples, noise, lambda }: Settings,
  width: number,
  draw: number,
): FittedCurve {
  const drawn = drawCurve(random, draw, examples, noise)
  const { places, targets } = drawn
  const breathe = () => engine.breathe()
  const training = Array.from(places, (x) => cosines(x, width))
  breathe()
  const grid = Array.from({ length: GRID }, (_, i) => cosines(gridPlace(i), width))
  breathe()
  const truth = [Float64Array.from({ length: GRID }, (_, i) => trueCurve(gridPlace(i)))]
  const { readouts, smallest } = readout(arranged(training, width), [targets], [0, lambda], breathe)
  const [without, penalised] = readouts.map(({ weights, norm }) => {
    const curve = predict(grid, weights)
    const train = meanSquare(predict(training, weights), [targets])
    return { curve: curve[0], outcome: { train, test: meanSquare(curve, truth), wrong: Number.NaN, norm } }
  })
  return {
    outcomes: [without.outcome, penalised.outcome],
    smallest,
    curves: [without.curve, penalised.curve],
    examples: drawn,
  }
}
