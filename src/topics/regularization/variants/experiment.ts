import { integer, logReal, real, seed } from '../../../lab/parameter.ts'
import { defineSweep } from '../../../lab/sweep.ts'
import { channels } from './channels.ts'
import { code } from './code.ts'
import { frameOf, pack, RESULT } from './frame.ts'
import { variantBytes } from './memory.ts'
import { BATCH, FEATURES, LOOKS, METHODS, PIXELS, PRODUCTS, TEST, TRAINED, VALIDATION } from './methods.ts'
import { reading } from './reading.ts'
import { trainVariant } from './train-variant.ts'

const parameters = {
  examples: integer({ default: 120, min: 40, max: 1000, scale: 'log', group: 'data' }),
  wrong: real({ default: 0.2, min: 0, max: 0.5, group: 'data' }),
  keep: real({ default: 0.5, min: 0.1, max: 1, group: 'regularisation' }),
  smoothing: real({ default: 0.2, min: 0, max: 0.6, group: 'regularisation' }),
  steps: integer({ default: 120, min: 20, max: 1000, scale: 'log', group: 'training' }),
  rate: logReal({ default: 0.005, min: 0.0003, max: 0.03, group: 'training' }),
  repeats: integer({ default: 4, min: 3, max: 12, group: 'measurement' }),
  seed: seed(),
}

export const experiment = defineSweep({
  id: 'regularization/variants',
  version: 1,
  parameters,
  channels,
  presets: {
    small: {},
    clean: { wrong: 0 },
    long: { steps: 360 },
    more: { examples: 480 },
    gentle: { keep: 0.8, smoothing: 0.1 },
  },
  plots: ['gain', 'loss', 'accuracy', 'stopped'],
  focus: { plots: ['gain', 'loss'], parameters: ['keep', 'smoothing', 'wrong'] },
  cost: ({ examples, steps, repeats }) => {
    const images = examples + VALIDATION + TEST
    const batch = Math.min(BATCH, examples)
    const passes = 3 * steps * batch + LOOKS * (VALIDATION + TEST) + examples
    return {
      bytes:
        variantBytes(examples) +
        8 * repeats * TRAINED.length * RESULT +
        8 * METHODS.length * (LOOKS + repeats + 8),
      operations:
        repeats *
        TRAINED.length *
        (2 * PRODUCTS * passes + 60 * PIXELS * images + 80 * FEATURES * steps * batch),
    }
  },
  cellWidth: RESULT,
  cellCount: ({ repeats }) => repeats * TRAINED.length,
  *cell(values, index, context) {
    const method = TRAINED[index % TRAINED.length]
    return pack(yield* trainVariant(context, method, values, Math.floor(index / TRAINED.length)))
  },
  frame: frameOf,
  reading,
  code,
})
