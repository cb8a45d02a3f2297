import { spirals } from '../../../data/points/spirals.ts'
import { split } from '../../../data/split.ts'
import { softmaxCrossEntropy, type Tensor } from '../../../engine/index.ts'
import type { RunContext } from '../../../lab/experiment.ts'
import { accuracy } from '../../../nn/losses/accuracy.ts'
import { penalized } from '../../../nn/losses/penalty.ts'
import { createMlp } from '../../../nn/mlp.ts'
import { constant } from '../../../nn/schedules/schedule.ts'
import { train } from '../../../nn/training/train.ts'
import { CHECKPOINTS, lanesOf, optimizerOf, RATES, WIDTH } from './lanes.ts'

export const COUNT = 600
export const CLASSES = 3
/** Share of the points kept for validation. */
const HELD = 1 / 3

export interface CellValues {
  readonly units: number
  readonly batch: number
  readonly steps: number
  readonly noise: number
  readonly decay: number
}

/** Weights and biases of the net 2 → units → units → 3. */
export const parametersOf = (units: number) => units * units + (2 + CLASSES + 2) * units + CLASSES

/** One optimizer at one learning rate: the same points, start and batches in every cell. */
export function* trainCell(
  values: CellValues,
  index: number,
  { engine, random }: RunContext,
): Generator<undefined, Float64Array> {
  const { units, batch, steps, noise, decay } = values
  const name = lanesOf(decay)[Math.floor(index / RATES.length)]
  const rate = Number(RATES[index % RATES.length])
  const points = spirals(random.stream('data'), { count: COUNT, classes: CLASSES, turns: 1, noise })
  const parts = split(points, random.stream('labels'), HELD)
  const place = ({ inputs, labels }: typeof points) => {
    const own = engine.ints(labels.length)
    own.set(labels)
    return { inputs: engine.tensor(inputs.data, inputs.shape), labels: own }
  }
  const training = place(parts.train)
  const validation = place(parts.test)
  const net = createMlp({
    engine,
    streams: random,
    inputs: 2,
    hidden: [units, units],
    outputs: CLASSES,
    activation: 'relu',
    rule: 'he',
  })
  const course = train({
    engine,
    inputs: training.inputs,
    labels: training.labels,
    batchSize: batch,
    stream: random.stream('batches'),
    parameters: net.parameters,
    optimizer: optimizerOf(name, decay),
    schedule: constant(rate),
    loss: (x, labels) => {
      const loss = softmaxCrossEntropy(net.forward(x).logits, labels)
      return name === 'adamL2' ? penalized(loss, net.parameters, { l2: decay }) : loss
    },
  })
  const tensors = net.parameters.map(({ tensor }) => tensor)
  const before = tensors.map(({ data }) => data.slice())
  const scored = <T>(read: (logits: Tensor) => T, { inputs }: typeof training): T =>
    engine.withoutGradients(() => engine.scope(() => read(net.forward(inputs, 'test').logits)))
  const lossOn = (part: typeof training) =>
    scored((logits) => softmaxCrossEntropy(logits, part.labels).item(), part)
  const result = new Float64Array(WIDTH).fill(Number.NaN)
  try {
    let checkpoint = 0
    for (let step = 1; step <= steps; step++) {
      const due = Math.round(((checkpoint + 1) * steps) / CHECKPOINTS)
      if (step === due) for (const [i, copy] of before.entries()) copy.set(tensors[i].data)
      const { value: done } = course.next()
      if (!done || done.nonFinite) return result
      if (step === due) {
        result[checkpoint] = lossOn(training)
        result[CHECKPOINTS + checkpoint] = lossOn(validation)
        result[2 * CHECKPOINTS + checkpoint] = ratioOf(before, tensors)
        checkpoint++
      }
      if (step % 20 === 0) yield
    }
    const end = 3 * CHECKPOINTS
    result[end] = scored((logits) => accuracy(logits, validation.labels), validation)
    result[end + 1] = norm(tensors.map(({ data }) => data))
    const effective = effectiveSteps(before, tensors)
    result[end + 2] = quantile(effective, 0.1)
    result[end + 3] = quantile(effective, 0.9)
    return result
  } finally {
    course.return()
  }
}

function norm(arrays: readonly ArrayLike<number>[]): number {
  let squares = 0
  for (const array of arrays) for (let i = 0; i < array.length; i++) squares += array[i] * array[i]
  return Math.sqrt(squares)
}

/** ‖after − before‖ / ‖before‖ over all parameters. */
function ratioOf(before: readonly ArrayLike<number>[], tensors: readonly Tensor[]): number {
  const changes = before.map((copy, i) => Float64Array.from(tensors[i].data, (value, j) => value - copy[j]))
  return norm(changes) / norm(before)
}

/** |Δp| / |g| of every parameter whose gradient is not 0, in rising order. */
function effectiveSteps(before: readonly ArrayLike<number>[], tensors: readonly Tensor[]): Float64Array {
  const steps = tensors.flatMap(({ data, grad }, i) =>
    Array.from(data, (value, j) => Math.abs(value - before[i][j]) / Math.abs(grad?.data[j] ?? 0)),
  )
  return Float64Array.from(steps.filter(Number.isFinite)).sort()
}

const quantile = (sorted: Float64Array, share: number) =>
  sorted.length > 0 ? sorted[Math.round(share * (sorted.length - 1))] : Number.NaN
