import type { Engine, Tensor } from '../../../engine/index.ts'
import { defineExperiment } from '../../../lab/experiment.ts'
import { choice, integer, logReal, seed } from '../../../lab/parameter.ts'
import { evaluationBytes, trainingBytes } from '../../../nn/training/memory.ts'
import { channels } from './channels.ts'
import { code } from './code.ts'
import { drawImageSets, SHOWN, testImagesFor } from './image-sets.ts'
import { reading } from './reading.ts'
import { TreatedTraining } from './treated-training.ts'
import { statisticsOf, TREATMENTS, type Treatment, treat } from './treatments.ts'

const PIXELS = 3 * 32 * 32

/** [mean, std, min, max] of all values. */
function summarise(engine: Engine, { data }: Tensor): number[] {
  const moments = engine.doubles(4)
  engine.kernels.moments(data, moments)
  const [mean, variance, min, max] = moments
  return [mean, Math.sqrt(variance), min, max]
}

export const experiment = defineExperiment({
  id: 'preprocessing/images',
  version: 3,
  parameters: {
    range: choice(['unit', 'byte'], 'unit'),
    rate: logReal({ default: 0.03, min: 0.0001, max: 1 }),
    firstLayer: choice(['same', 'rescaled'], 'same'),
    epochs: integer({ default: 6, min: 1, max: 200, scale: 'log' }),
    images: integer({ default: 480, min: 24, max: 1200, scale: 'log' }),
    units: integer({ default: 32, min: 4, max: 256, scale: 'log' }),
    batch: integer({ default: 16, min: 4, max: 120, scale: 'log' }),
    target: logReal({ default: 1, min: 0.05, max: 1.7, unit: 'nats' }),
    seed: seed(),
  },
  channels,
  presets: {
    usual: {},
    gentle: { rate: 0.003 },
    bold: { rate: 0.1 },
    bytes: { range: 'byte' },
    'bytes-gentle': { range: 'byte', rate: 0.0001 },
    rescaled: { firstLayer: 'rescaled' },
    'bytes-rescaled': { range: 'byte', firstLayer: 'rescaled' },
    few: { images: 96, epochs: 30 },
  },
  plots: ['pictures', 'loss', 'accuracy', 'numbers'],
  focus: { plots: ['loss', 'accuracy'], parameters: ['range', 'rate', 'firstLayer'] },
  frames: ({ epochs }) => epochs + 1,
  cost: ({ images, units, epochs, batch }) => {
    const test = testImagesFor(images)
    const all = images + test
    const net = { inputs: PIXELS, hidden: [units], outputs: SHOWN, activation: 'relu' } as const
    return {
      // The pixels as they are drawn and after each treatment; a frame shows one image of each class, mean and spread.
      bytes:
        4 * all * ((TREATMENTS.length + 1) * PIXELS + 1) +
        TREATMENTS.length * trainingBytes(net, Math.min(batch, images)) +
        evaluationBytes(net, images) +
        evaluationBytes(net, test) +
        4 * PIXELS * (SHOWN + 1),
      operations:
        PIXELS * all * (300 + TREATMENTS.length * (2 * units * (epochs + 1) + 10)) +
        PIXELS * images * TREATMENTS.length * 4 * units * epochs,
    }
  },
  *run({ range, rate, firstLayer, epochs, images, units, batch, target }, { engine, random }) {
    const { training, test } = drawImageSets(random.stream('data'), images, range, engine.breathe)
    yield
    const statistics = statisticsOf(training.pixels, images)
    const numbers: number[] = []
    const treated = (name: Treatment, { pixels, labels }: typeof training) => {
      engine.breathe()
      const treatedPixels = treat(name, pixels, statistics)
      engine.breathe()
      const inputs = engine.tensor(treatedPixels, [labels.length, PIXELS])
      engine.breathe()
      return { inputs, labels }
    }
    const nets = TREATMENTS.map((name) => {
      const own = treated(name, training)
      const held = treated(name, test)
      const summary = summarise(engine, own.inputs)
      numbers.push(...summary)
      // With weights W/s and the rate η/s² a layer does with x what one with W and η does with x/s.
      const [mean, std] = summary
      const scale = firstLayer === 'same' ? 1 : 1 / Math.sqrt(mean * mean + std * std)
      for (const { inputs } of [own, held]) engine.kernels.scale(inputs.data, inputs.data, scale)
      return new TreatedTraining({
        engine,
        seed: random.seed,
        training: own,
        test: held,
        classes: SHOWN,
        units,
        batchSize: Math.min(batch, images),
        rate: () => rate,
      })
    })
    const constant = {
      ...statistics,
      samples: training.pixels.slice(0, SHOWN * PIXELS),
      numbers: Float64Array.from(numbers),
    }
    const reached = new Float64Array(TREATMENTS.length).fill(Number.NaN)
    const stepsUntil = (epoch: number) => Math.round((epoch * images) / Math.min(batch, images))
    try {
      for (let epoch = 0; epoch <= epochs; epoch++) {
        if (epoch > 0) for (const net of nets) yield* net.advance(stepsUntil(epoch) - stepsUntil(epoch - 1))
        const standing = nets.map((net) => net.measure())
        standing.forEach(({ loss }, i) => {
          if (Number.isNaN(reached[i]) && loss <= target) reached[i] = epoch
        })
        const [none, meanImage, channelMean, standardised] = standing.map(({ loss }) => loss)
        yield {
          epoch,
          ...{ noneLoss: none, meanImageLoss: meanImage },
          ...{ channelMeanLoss: channelMean, standardisedLoss: standardised },
          accuracy: Float64Array.from(standing, (one) => one.accuracy),
          dead: Float64Array.from(standing, (one) => one.dead),
          reached: Float64Array.from(reached),
          ...constant,
        }
      }
    } finally {
      for (const net of nets) net.close()
    }
  },
  reading,
  code,
})
