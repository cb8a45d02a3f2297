import { softmaxCrossEntropy } from '../../../engine/index.ts'
import { defineExperiment } from '../../../lab/experiment.ts'
import { choice, integer, logReal, real, seed } from '../../../lab/parameter.ts'
import { sgd } from '../../../nn/optimizers/sgd.ts'
import { evaluationBytes, trainingBytes } from '../../../nn/training/memory.ts'
import { train } from '../../../nn/training/train.ts'
import { createDigitNet, digitNetSize, weightsOf } from '../digit-net.ts'
import { CLASSES, digitBytes, drawDigits, firstOf, PIXELS } from '../digits.ts'
import { Evaluation } from '../evaluation.ts'
import { shuffleLabels } from '../shuffle-labels.ts'
import { channels } from './channels.ts'
import { code } from './code.ts'
import { reading } from './reading.ts'

/** Examples measured of the training set, at most, and of the validation set. */
const MEASURED = 200
/** Frames of a run, at most. */
const FRAMES = 200
/** Parts of the run after which 'steps' divides the learning rate by ten. */
const DROPS = [0.5, 0.75]

const parameters = {
  examples: integer({ default: 500, min: 20, max: 1000, scale: 'log' }),
  labels: choice(['right', 'shuffled-each-epoch'], 'right', { group: 'data' }),
  layers: integer({ default: 2, min: 1, max: 6, group: 'network' }),
  units: integer({ default: 32, min: 1, max: 128, scale: 'log' }),
  rule: choice(['he', 'normal', 'zero'], 'he', { group: 'initialisation' }),
  scale: logReal({ default: 0.05, min: 0.001, max: 1, group: 'initialisation' }),
  bias: real({ default: 0, min: -5, max: 1, step: 0.1, group: 'initialisation' }),
  keep: real({ default: 1, min: 0.2, max: 1, step: 0.05, group: 'regularisation' }),
  rate: logReal({ default: 0.1, min: 0.0001, max: 100 }),
  decay: choice(['none', 'steps'], 'none', { group: 'training' }),
  batch: integer({ default: 32, min: 1, max: 200, scale: 'log', group: 'training' }),
  evaluation: choice(['right', 'raw-pixels', 'labels-off-by-one'], 'right', { group: 'measurement' }),
  steps: integer({ default: 400, min: 20, max: 4000, scale: 'log', group: 'training' }),
  seed: seed(),
}

/** Steps between two frames. */
export const strideOf = (steps: number): number => Math.max(1, Math.ceil(steps / FRAMES))

/** A tenth of what it was after each of the drops that have passed; `step` from 0. */
function rateAt(
  step: number,
  { rate, decay, steps }: { rate: number; decay: string; steps: number },
): number {
  const passed = decay === 'steps' ? DROPS.filter((part) => step >= part * steps).length : 0
  return passed === 2 ? rate / 100 : passed === 1 ? rate / 10 : rate
}

/** Counts the classes from 1, as some files do; the last one becomes the first. */
function shiftLabels(labels: Int32Array): void {
  for (let i = 0; i < labels.length; i++) labels[i] = (labels[i] + 1) % CLASSES
}

export const experiment = defineExperiment({
  id: 'babysitting/curves',
  version: 1,
  parameters,
  channels,
  presets: {
    healthy: {},
    'plateau-then-drop': { layers: 4, rule: 'normal', scale: 0.05, steps: 1000 },
    'steps-in-the-rate': { batch: 2, decay: 'steps', steps: 1200 },
    overfitting: { examples: 40 },
    'too-small': { examples: 1000, layers: 1, units: 2, steps: 1000 },
    noisy: { batch: 1, rate: 0.02, steps: 800 },
    divergence: { layers: 3, rate: 10, steps: 30 },
    'dead-start': { bias: -5 },
    'shuffled-labels': { labels: 'shuffled-each-epoch' },
    'evaluation-bug': { evaluation: 'labels-off-by-one' },
    dropout: { keep: 0.5, rate: 0.05 },
    'raw-evaluation': { evaluation: 'raw-pixels' },
  },
  plots: ['quiz', 'loss', 'accuracy', 'rate'],
  focus: { plots: ['loss', 'accuracy'], parameters: ['rate', 'examples', 'units'] },
  frames: ({ steps }) => Math.ceil(steps / strideOf(steps)) + 1,
  cost({ examples, layers, units, keep, batch, steps }) {
    const weights = weightsOf({ layers, units })
    const net = digitNetSize({ layers, units, keep })
    const own = Math.min(MEASURED, examples)
    const measured = own + MEASURED
    const again = examples > MEASURED ? MEASURED : 0
    const frames = Math.ceil(steps / strideOf(steps)) + 1
    return {
      bytes:
        digitBytes(examples + MEASURED + again) +
        trainingBytes(net, Math.min(batch, examples)) +
        evaluationBytes(net, own) +
        evaluationBytes(net, MEASURED),
      operations:
        60 * (examples + MEASURED) * PIXELS + steps * 6 * batch * weights + frames * 2 * measured * weights,
    }
  },

  /** Frame 0 is the network before its first step; then one for each stride of steps, and the last. */
  *run(values, { engine, random }) {
    const { examples, steps, batch, evaluation } = values
    const sets = drawDigits(
      engine,
      random.stream('data'),
      { training: examples, validation: MEASURED },
      { validation: evaluation === 'raw-pixels' ? 'raw' : 'standardised' },
    )
    if (evaluation === 'labels-off-by-one') shiftLabels(sets.validation.labels)
    const { inputs, labels } = sets.training
    const net = createDigitNet({ ...values, engine, streams: random })
    const training = new Evaluation(engine, net, firstOf(sets.training, MEASURED))
    const validation = new Evaluation(engine, net, sets.validation)
    const batchSize = Math.min(batch, examples)
    const course = train({
      engine,
      inputs,
      labels,
      batchSize,
      stream: random.stream('batches'),
      parameters: net.parameters,
      optimizer: sgd(),
      schedule: (done) => rateAt(done, values),
      loss: (x, own) => softmaxCrossEntropy(net.forward(x).logits, own),
    })
    const frame = (step: number, batchLoss: number) => {
      const [own, held] = [training.score(), validation.score()]
      return {
        step,
        rate: rateAt(Math.max(0, step - 1), values),
        batchLoss,
        trainingLoss: own.loss,
        validationLoss: held.loss,
        trainingAccuracy: 100 * own.accuracy,
        validationAccuracy: 100 * held.accuracy,
      }
    }
    const stride = strideOf(steps)
    try {
      yield frame(0, Number.NaN)
      for (let step = 1; step <= steps; step++) {
        const epochEnds =
          Math.floor((step * batchSize) / examples) > Math.floor(((step - 1) * batchSize) / examples)
        if (epochEnds && values.labels === 'shuffled-each-epoch')
          shuffleLabels(labels, random.stream('labels'))
        const { value: done } = course.next()
        yield
        if (!done || done.nonFinite) {
          yield frame(step, Number.NaN)
          return
        }
        if (step % stride === 0 || step === steps) yield frame(step, done.loss)
      }
    } finally {
      course.return()
      training.close()
      validation.close()
    }
  },
  reading,
  code,
})
