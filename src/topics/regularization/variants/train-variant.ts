import { RandomStreams, slice, softmaxCrossEntropy } from '../../../engine/index.ts'
import type { RunContext } from '../../../lab/experiment.ts'
import { accuracy } from '../../../nn/losses/accuracy.ts'
import { smoothedCrossEntropy } from '../../../nn/losses/label-smoothing.ts'
import { OPTIMIZERS } from '../../../nn/optimizers/table.ts'
import { train } from '../../../nn/training/train.ts'
import { drawExamples, type Examples } from './examples.ts'
import { BATCH, CLASSES, LOOKS, type Method, TEST } from './methods.ts'
import { VariantNet } from './variant-net.ts'

export interface TrainingSettings {
  readonly examples: number
  readonly wrong: number
  readonly steps: number
  readonly rate: number
  readonly keep: number
  /** s of label smoothing, and probability with which label noise draws a label anew. */
  readonly smoothing: number
}

/** What one run gives: numbers of its LOOKS evaluations, and the accuracy on its training images at the end. */
export interface Trained {
  readonly testLoss: Float64Array
  readonly testAccuracy: Float64Array
  readonly validationLoss: Float64Array
  readonly trainAccuracy: number
}

/** Trains one net of repetition `repeat`; all methods share its images, first weights and batches. */
export function* trainVariant(
  { engine, random }: RunContext,
  method: Method,
  settings: TrainingSettings,
  repeat: number,
): Generator<undefined, Trained> {
  const { steps, rate, keep, smoothing } = settings
  const streams = new RandomStreams((random.seed + 1_000_003 * repeat) >>> 0, engine.words)
  const { training, validation, test } = drawExamples(engine, streams, settings)
  yield
  const net = new VariantNet({ engine, streams, method, keep })
  const given = training.labels.slice()
  const noise = streams.stream('noise')
  const run = train({
    engine,
    ...training,
    batchSize: Math.min(BATCH, settings.examples),
    stream: streams.stream('batches'),
    parameters: net.parameters,
    optimizer: OPTIMIZERS.adam(),
    schedule: () => rate,
    loss(x, labels) {
      const logits = net.forward(x, 'train')
      return method === 'label-smoothing'
        ? smoothedCrossEntropy(logits, labels, smoothing)
        : softmaxCrossEntropy(logits, labels)
    },
  })
  /** Mean loss and accuracy in test mode, TEST images at a time. */
  const evaluate = ({ inputs, labels }: Examples) => {
    let [loss, right] = [0, 0]
    for (let start = 0; start < labels.length; start += TEST) {
      const end = Math.min(start + TEST, labels.length)
      engine.scope(() =>
        engine.withoutGradients(() => {
          const part = labels.subarray(start, end)
          const logits = net.forward(slice(inputs, { axis: 0, start, end }), 'test')
          loss += (end - start) * softmaxCrossEntropy(logits, part).item()
          right += (end - start) * accuracy(logits, part)
        }),
      )
      engine.breathe()
    }
    return { loss: loss / labels.length, accuracy: right / labels.length }
  }
  const looks = () => new Float64Array(LOOKS)
  const trained = { testLoss: looks(), testAccuracy: looks(), validationLoss: looks() }
  try {
    let done = 0
    for (let look = 0; look < LOOKS; look++) {
      for (const until = Math.round(((look + 1) * steps) / LOOKS); done < until; done++) {
        net.draw(noise)
        if (method === 'label-noise') {
          for (let i = 0; i < given.length; i++)
            training.labels[i] = noise.uniform() < smoothing ? noise.integer(CLASSES) : given[i]
        }
        run.next()
        yield
      }
      const tested = evaluate(test)
      trained.testLoss[look] = tested.loss
      trained.testAccuracy[look] = tested.accuracy
      trained.validationLoss[look] = evaluate(validation).loss
      yield
    }
  } finally {
    run.return()
  }
  training.labels.set(given)
  return { ...trained, trainAccuracy: evaluate(training).accuracy }
}
