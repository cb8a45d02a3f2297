import { type Engine, softmaxCrossEntropy } from '../../../engine/index.ts'
import { RandomStreams } from '../../../engine/random.ts'
import { defineExperiment } from '../../../lab/experiment.ts'
import { choice, integer, logReal, real, seed, toggle } from '../../../lab/parameter.ts'
import { OPTIMIZERS } from '../../../nn/optimizers/table.ts'
import { train } from '../../../nn/training/train.ts'
import { probabilityOf, scoreOf } from '../evaluation.ts'
import { drawNoisyPoints, tableOf } from '../noisy-points.ts'
import { CELLS, planeOf } from '../plane.ts'
import { channels } from './channels.ts'
import { code } from './code.ts'
import { BATCH, costOf } from './cost.ts'
import { DroppedNet, SCALINGS, TEST, TRAINING } from './dropped-net.ts'
import { AVERAGED, MaskStudy, type Moments } from './mask-study.ts'
import { reading } from './reading.ts'

/** Half of the square that the boundary is drawn on, and of the one that is searched for spread. */
const NEAR = 1.8
const FAR = 5

const parameters = {
  keep1: real({ default: 0.5, min: 0.1, max: 1, step: 0.05, group: 'regularisation' }),
  keep2: real({ default: 0.5, min: 0.1, max: 1, step: 0.05, group: 'regularisation' }),
  scaling: choice(SCALINGS, 'inverted', { group: 'regularisation' }),
  batchNorm: toggle(false, { group: 'network' }),
  units: integer({ default: 32, min: 4, max: 64, scale: 'log', group: 'network' }),
  points: integer({ default: 60, min: 20, max: 500, scale: 'log', group: 'data' }),
  noise: real({ default: 0.3, min: 0, max: 0.6, step: 0.01, group: 'data' }),
  rate: logReal({ default: 0.003, min: 0.0001, max: 0.1, group: 'training' }),
  steps: integer({ default: 1000, min: 20, max: 10000, scale: 'log', group: 'training' }),
  seed: seed(),
}

/** Steps between two frames, so that a run is at most about 50 frames. */
const strideOf = (steps: number): number => Math.ceil(steps / 50)

const unknown = (length: number) => new Float64Array(length).fill(Number.NaN)

/** Σab/Σb²: the factor by which b must be multiplied to be nearest to a; NaN where b is all zeros. */
function factor(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let [products, squares] = [0, 0]
  for (let i = 0; i < b.length; i++) {
    products += a[i] * b[i]
    squares += b[i] * b[i]
  }
  return squares > 0 ? products / squares : Number.NaN
}

/** Σa/Σb; NaN where b is all zeros. */
function ratio(a: Float64Array, b: Float64Array): number {
  const sum = (values: Float64Array) => values.reduce((total, value) => total + value, 0)
  return sum(b) > 0 ? sum(a) / sum(b) : Number.NaN
}

/** Loss on `score` with batch norm's statistics of the second layer taken anew, without masks. */
function refittedLoss(net: DroppedNet, { mean, variance }: Moments, score: () => { loss: number }): number {
  const norm = net.norms[1]
  if (!norm) return Number.NaN
  const bias = net.dense[1].bias?.data ?? []
  const [means, variances] = [norm.runningMean.data, norm.runningVariance.data]
  const before = [means.slice(), variances.slice()]
  means.set(mean.map((value, k) => value + bias[k]))
  variances.set(variance)
  const { loss } = score()
  means.set(before[0])
  variances.set(before[1])
  return loss
}

export const experiment = defineExperiment({
  id: 'regularization/dropout',
  version: 1,
  parameters,
  channels,
  presets: {
    half: {},
    mild: { keep1: 0.8, keep2: 0.8 },
    heavy: { keep1: 0.15, keep2: 0.15 },
    test: { scaling: 'test' },
    neither: { scaling: 'neither' },
    both: { scaling: 'both' },
    'batch-norm': { batchNorm: true },
    'more-data': { points: 500 },
    second: { keep1: 1 },
    long: { steps: 5000 },
  },
  plots: ['loss', 'net', 'boundary', 'spread', 'means', 'variances', 'masks', 'average'],
  focus: { plots: ['loss', 'net'], parameters: ['keep1', 'keep2', 'scaling'] },
  frames: ({ steps }) => Math.ceil(steps / strideOf(steps)) + 1,
  cost: costOf,

  *run({ keep1, keep2, scaling, batchNorm, units, points, noise, rate, steps }, { engine, random }) {
    const data = drawNoisyPoints(engine, random.stream('data'), { points, noise })
    const netOf = (streams: RandomStreams, keep: readonly [number, number]) =>
      new DroppedNet({ engine, streams, units, keep, scaling, batchNorm })
    const twin = new RandomStreams(random.seed, engine.words)
    const plain = trained(engine, data.training, netOf(twin, [1, 1]), twin, rate)
    const dropped = trained(engine, data.training, netOf(random, [keep1, keep2]), random, rate)
    const { net } = dropped
    const sides = [plain.net, net].map((one) => {
      const forward = (x: Parameters<DroppedNet['forward']>[0]) => one.forward(x, TEST).logits
      return {
        training: scoreOf(engine, forward, data.training),
        validation: scoreOf(engine, forward, data.validation),
        map: probabilityOf(engine, forward, planeOf(engine, NEAR)),
      }
    })
    const study = new MaskStudy(engine, net, data, planeOf(engine, FAR))
    const table = tableOf(data.training)
    const measure = () => {
      const scores = sides.flatMap(({ training, validation }) => [training(), validation()])
      const { masked, whole } = study.secondLayer()
      return {
        losses: Float64Array.from(scores, ({ loss }) => loss),
        accuracies: Float64Array.from(scores, ({ accuracy }) => accuracy),
        mask: dropped.mask(),
        weights: Float32Array.from(net.dense.flatMap(({ weights }) => [...weights.data])),
        plain: sides[0].map(),
        dropped: sides[1].map(),
        means: Float64Array.of(...masked.mean, ...whole.mean),
        variances: Float64Array.of(...masked.variance, ...whole.variance),
        meanRatio: factor(whole.mean, masked.mean),
        varianceRatio: ratio(whole.variance, masked.variance),
        refitted: refittedLoss(net, whole, sides[1].validation),
      }
    }
    const late = {
      inputGap: unknown(AVERAGED.length),
      answerGap: unknown(AVERAGED.length),
      averageLoss: unknown(AVERAGED.length),
      averageAccuracy: Number.NaN,
      spread: new Float32Array(CELLS).fill(Number.NaN),
    }
    try {
      for (let step = 0; step <= steps; step++) {
        if (step > 0) {
          plain.advance()
          dropped.advance()
          if (step % 10 === 0) yield
        }
        if (step % strideOf(steps) !== 0 && step !== steps) continue
        yield
        if (step === steps) {
          const { z, probability, loss, accuracy } = yield* study.averages()
          late.inputGap.set(z)
          late.answerGap.set(probability)
          late.averageLoss.set(loss)
          late.averageAccuracy = accuracy
          late.spread.set(yield* study.spread())
        }
        yield { step, batchLoss: dropped.loss(), ...measure(), points: table, ...late }
      }
    } finally {
      plain.close()
      dropped.close()
    }
  },
  reading,
  code,
})

/** A net in training by Adam. */
function trained(
  engine: Engine,
  { inputs, labels }: ReturnType<typeof drawNoisyPoints>['training'],
  net: DroppedNet,
  streams: RandomStreams,
  rate: number,
) {
  let masks: readonly ({ data: ArrayLike<number> } | undefined)[] = []
  const run = train({
    engine,
    inputs,
    labels,
    batchSize: BATCH,
    stream: streams.stream('batches'),
    parameters: net.parameters,
    optimizer: OPTIMIZERS.adam(),
    schedule: () => rate,
    loss: (x, of) => {
      const trace = net.forward(x, TRAINING)
      masks = trace.masks
      return softmaxCrossEntropy(trace.logits, of)
    },
  })
  let recent: number[] = []
  const [, units] = net.dense[0].weights.shape
  return {
    net,
    advance() {
      const { value } = run.next()
      recent = [...recent.slice(-19), value ? value.loss : Number.NaN]
    },
    /** Mean loss of the last batches, with their masks, at most 20; NaN before the first. */
    loss: () => recent.reduce((total, loss) => total + loss, 0) / recent.length,
    /** 1 for each unit of both layers that the last step kept for the first example of its batch, else 0. */
    mask: () =>
      Float64Array.from({ length: 2 * units }, (_, i) => {
        const mask = masks[Math.floor(i / units)]
        return mask === undefined || mask.data[i % units] > 0 ? 1 : 0
      }),
    close: () => run.return(),
  }
}
