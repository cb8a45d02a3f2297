import { choice, integer, logReal, real, seed } from '../../../lab/parameter.ts'
import { defineSweep } from '../../../lab/sweep.ts'
import { evaluationBytes, learnedNumbers, trainingBytes } from '../../../nn/training/memory.ts'
import { channels } from './channels.ts'
import { code } from './code.ts'
import { drawDigits } from './examples.ts'
import { frameOf, pack, RESULT, ROOM } from './frame.ts'
import { fitCurve, fitDigits } from './models.ts'
import { networkSize, trainNetwork } from './network.ts'
import { reading } from './reading.ts'
import { CLASSES, GRID, PIXELS, TEST } from './sizes.ts'
import { allWidths, MODELS, type Shape, thresholdOf } from './widths.ts'

const parameters = {
  model: choice(MODELS, 'features', { group: 'network' }),
  widest: integer({ default: 1000, min: 10, max: 2000, scale: 'log', group: 'network' }),
  lambda: logReal({ default: 0.1, min: 0.0001, max: 100, group: 'regularisation' }),
  noise: real({ default: 0.1, min: 0, max: 0.5, group: 'data' }),
  examples: integer({ default: 100, min: 10, max: ROOM, group: 'data' }),
  steps: integer({ default: 500, min: 50, max: 3000, scale: 'log', group: 'training' }),
  draws: integer({ default: 5, min: 1, max: 9, group: 'measurement' }),
  widths: integer({ default: 14, min: 4, max: 24, group: 'measurement' }),
  seed: seed(),
}

/** Operations of one model of `width`, with and without the penalty. */
function operationsOf(values: Shape & { readonly steps: number }, width: number): number {
  const { examples, model, steps } = values
  if (model === 'network') {
    return (12 * steps * examples + 4 * TEST) * learnedNumbers(networkSize(width))
  }
  const [outputs, tested] = model === 'cosines' ? [1, GRID] : [CLASSES, TEST]
  const [short, long] = [Math.min(examples, width), Math.max(examples, width)]
  const features = model === 'cosines' ? 40 : 2 * PIXELS
  return (
    (examples + tested) * width * features +
    4 * long * short * short +
    40 * short * short * short +
    4 * (examples + tested) * width * outputs
  )
}

export const experiment = defineSweep({
  id: 'regularization/double-descent',
  version: 1,
  parameters,
  channels,
  presets: {
    digits: {},
    clean: { noise: 0 },
    noisy: { noise: 0.4 },
    few: { examples: 40 },
    curve: { model: 'cosines', examples: 20, noise: 0.5 },
    network: { model: 'network', widest: 32, lambda: 0.01, draws: 3, widths: 9 },
  },
  plots: ['error', 'wrong', 'fits', 'norm', 'smallest'],
  focus: { plots: ['error', 'norm'], parameters: ['model', 'noise', 'lambda'] },
  cost: (values) => {
    const { model, examples, draws } = values
    const widths = allWidths(values)
    const widest = widths[widths.length - 1]
    const images = 4 * (examples + TEST) * (PIXELS + 1)
    const bytes = {
      cosines: 0,
      features: images + 4 * Math.min(256, widest) * (PIXELS + examples + TEST),
      network:
        2 * images +
        2 * draws * (trainingBytes(networkSize(widest), examples, 'adam') + 4 * examples * PIXELS) +
        evaluationBytes(networkSize(widest), examples + TEST),
    }
    return {
      bytes:
        bytes[model] + 8 * widths.length * RESULT + 8 * (20 * widths.length + 4 * GRID + 2 * examples) + 1000,
      operations:
        draws * widths.reduce((sum, width) => sum + operationsOf(values, width), 0) +
        (model === 'cosines' ? 0 : widths.length * (examples + TEST) * PIXELS * 60),
    }
  },
  cellWidth: RESULT,
  cellCount: (values) => allWidths(values).length,
  *cell(values, index, context) {
    const { model, draws } = values
    const width = allWidths(values)[index]
    if (model === 'cosines') {
      const fitted = []
      for (let draw = 0; draw < draws; draw++) {
        fitted.push(fitCurve(context, values, width, draw))
        yield
      }
      return pack(fitted)
    }
    const digits = drawDigits(context.engine, context.random.stream('data'), values.examples)
    yield
    const fitted = []
    for (let draw = 0; draw < draws; draw++) {
      if (model === 'network') {
        const outcomes = [0, values.lambda].map((lambda) => ({ ...values, lambda }))
        const without = yield* trainNetwork(context, digits, outcomes[0], width, draw)
        const penalised = yield* trainNetwork(context, digits, outcomes[1], width, draw)
        fitted.push({ outcomes: [without, penalised] as const, smallest: Number.NaN })
      } else fitted.push(fitDigits(context, digits, values, width, draw))
      yield
    }
    return pack(fitted)
  },
  frame: (results, done, values) =>
    frameOf(results, done, {
      widths: allWidths(values),
      threshold: thresholdOf(values),
      examples: values.examples,
    }),
  reading,
  code,
  idle: ({ model }) => (model === 'network' ? [] : ['steps']),
  undrawn: ({ model }) =>
    model === 'cosines' ? ['wrong'] : model === 'network' ? ['fits', 'smallest'] : ['fits'],
})
