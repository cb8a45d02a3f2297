import { RandomStreams, softmaxCrossEntropy } from '../../../engine/index.ts'
import { defineExperiment } from '../../../lab/experiment.ts'
import { choice, integer, logReal, seed } from '../../../lab/parameter.ts'
import { accuracy } from '../../../nn/losses/accuracy.ts'
import { OPTIMIZERS } from '../../../nn/optimizers/table.ts'
import { train } from '../../../nn/training/train.ts'
import { CLASSES, drawDigits, PIXELS } from '../digits.ts'
import { channels } from './channels.ts'
import { code } from './code.ts'
import { KINDS, valuesBehind } from './kinds.ts'
import { variantBytes } from './memory.ts'
import { type Architecture, fanInOf, HIDDEN, NormalisedNet } from './normalised-net.ts'
import { reading } from './reading.ts'

const TRAINING = 400
const TEST = 200
/** The batch size at which the learning rate is the one that is set. */
export const REFERENCE = 32

const parameters = {
  batch: integer({ default: 2, min: 2, max: 64, scale: 'log', group: 'training' }),
  network: choice(['dense', 'convolutional'], 'dense', { group: 'network' }),
  groups: choice(['2', '4', '8'], '4', { group: 'network' }),
  rate: logReal({ default: 0.2, min: 0.01, max: 2, group: 'training' }),
  examples: integer({ default: 3200, min: 640, max: 12_800, scale: 'log', group: 'training' }),
  seed: seed(),
}

/** Frames of a run after the first. */
const FRAMES = 20

const stepsOf = ({ examples, batch }: { readonly examples: number; readonly batch: number }) =>
  Math.ceil(examples / batch)
const framesOf = (steps: number) => Math.min(FRAMES, steps)

/** Multiply-adds of one example on its way forward. */
function productsOf(network: Architecture): number {
  const hidden = HIDDEN[network].map(
    (shape) => fanInOf(network, shape) * shape.channels * shape.side * shape.side,
  )
  return hidden.reduce((sum, products) => sum + products, outputsOf(network) * CLASSES)
}

function outputsOf(network: Architecture): number {
  const { channels: last, side } = HIDDEN[network][HIDDEN[network].length - 1]
  return last * side * side
}

export const experiment = defineExperiment({
  id: 'batchnorm/variants',
  version: 1,
  parameters,
  channels,
  presets: {
    two: {},
    sixteen: { batch: 16 },
    large: { batch: 64 },
    'large-fast': { batch: 64, rate: 0.8 },
    images: { network: 'convolutional' },
  },
  plots: ['loss', 'accuracy', 'axes', 'values'],
  focus: { plots: ['loss', 'axes'], parameters: ['batch', 'network'] },
  frames: (values) => framesOf(stepsOf(values)) + 1,
  cost: (values) => {
    const products = productsOf(values.network)
    return {
      bytes: 4 * (TRAINING + TEST) * (PIXELS + 1) + variantBytes(values.network, values.batch, TEST),
      operations:
        KINDS.length * products * (6 * values.examples + 2 * (framesOf(stepsOf(values)) + 1) * TEST),
    }
  },

  /** A frame is the mean loss of all nets since the frame before it, and their accuracy on the test images. */
  *run(values, { engine, random }) {
    const { batch, network, rate } = values
    const digits = drawDigits(engine, random.stream('data'), { training: TRAINING, test: TEST })
    yield
    const groups = Number(values.groups)
    const nets = KINDS.map((kind) => {
      const streams = new RandomStreams(random.seed, engine.words)
      const net = new NormalisedNet({ engine, streams, architecture: network, kind, groups })
      const steps = train({
        engine,
        ...digits.training,
        batchSize: batch,
        stream: streams.stream('batches'),
        parameters: net.parameters,
        optimizer: OPTIMIZERS.sgd(),
        schedule: () => (rate * batch) / REFERENCE,
        loss: (x, of) => softmaxCrossEntropy(net.forward(x, 'train'), of),
      })
      return { net, steps }
    })
    const behind = KINDS.flatMap((kind) =>
      HIDDEN[network].map(({ channels: count, side }) =>
        valuesBehind(kind, { examples: batch, channels: count, pixels: side * side }, groups),
      ),
    )
    const constant = { values: Float64Array.from(behind) }
    const steps = stepsOf(values)
    const frames = framesOf(steps)
    const accuracies = () =>
      Float64Array.from(nets, ({ net }) =>
        engine.scope(() =>
          engine.withoutGradients(() =>
            accuracy(net.forward(digits.test.inputs, 'test'), digits.test.labels),
          ),
        ),
      )
    try {
      yield {
        seen: 0,
        loss: new Float64Array(KINDS.length).fill(Number.NaN),
        testAccuracy: accuracies(),
        ...constant,
      }
      let done = 0
      for (let frame = 1; frame <= frames; frame++) {
        const until = Math.round((frame * steps) / frames)
        const sums = new Float64Array(KINDS.length)
        for (let step = done; step < until; step++) {
          for (const [kind, net] of nets.entries()) sums[kind] += net.steps.next().value?.loss ?? Number.NaN
          yield
        }
        const loss = sums.map((sum) => sum / (until - done))
        done = until
        yield { seen: done * batch, loss, testAccuracy: accuracies(), ...constant }
      }
    } finally {
      for (const net of nets) net.steps.return()
    }
  },
  reading,
  code,
})
