import { createEngine, NdArray } from '../../../engine/index.ts'
import { defineExperiment } from '../../../lab/experiment.ts'
import { choice, integer, logReal, real, seed } from '../../../lab/parameter.ts'
import { adagrad } from '../../../nn/optimizers/adagrad.ts'
import { adam } from '../../../nn/optimizers/adam.ts'
import { rmsprop } from '../../../nn/optimizers/rmsprop.ts'
import { channels } from './channels.ts'
import { code } from './code.ts'
import { reading } from './reading.ts'

export const GRADIENTS = ['constant', 'noisy', 'sparse', 'flipping'] as const

const mean = (fallback: number, max: number) => ({
  ...real({ default: fallback, min: 0, max, step: 0.001 }),
  instant: true,
})

export const experiment = defineExperiment({
  id: 'optimizers/bias-correction',
  version: 1,
  parameters: {
    gradient: choice(GRADIENTS, 'constant'),
    beta1: mean(0.9, 0.999),
    beta2: mean(0.999, 0.9999),
    alpha: mean(0.99, 0.9999),
    size: logReal({ default: 1, min: 1e-4, max: 1e4 }),
    noise: { ...real({ default: 2, min: 0, max: 10, step: 0.1 }), instant: true },
    every: integer({ default: 10, min: 2, max: 50 }),
    steps: integer({ default: 50, min: 10, max: 2000, scale: 'log' }),
    seed: seed(),
  },
  channels,
  presets: {
    constant: {},
    noisy: { gradient: 'noisy' },
    sparse: { gradient: 'sparse' },
    flipping: { gradient: 'flipping' },
    'a-thousand-times': { size: 1000 },
    'equal-betas': { beta2: 0.9 },
    'long-run': { steps: 1000 },
  },
  plots: ['steps', 'moments', 'decay', 'gradient'],
  focus: { plots: ['steps', 'moments'], parameters: ['gradient', 'beta1', 'beta2'] },
  frames: ({ steps }) => steps,
  cost: ({ steps }) => ({ bytes: 3000, operations: 80 * steps }),
  idle: ({ gradient }) => [
    ...(gradient === 'noisy' ? [] : (['noise', 'seed'] as const)),
    ...(gradient === 'sparse' ? [] : (['every'] as const)),
  ],

  /** One weight, four optimizers at learning rate 1, the same gradients: only the lengths of the steps count. */
  *run({ gradient, beta1, beta2, alpha, size, noise, every, steps }, { random }) {
    const engine = createEngine({ precision: 'f64' })
    try {
      const stream = random.stream('noise')
      const given = new Float64Array(1)
      const lane = (rule: ReturnType<typeof adam>) => {
        const weight = engine.parameter(engine.tensor([0]))
        weight.grad = new NdArray(given, [1])
        const state = rule.init(engine, [weight])
        const advance = () => {
          weight.data[0] = 0
          rule.advance(state, 1)
          rule.update([weight], state)
          return -weight.data[0]
        }
        return { state, advance }
      }
      const corrected = lane(adam({ beta1, beta2 }))
      const uncorrected = lane(adam({ beta1, beta2, biasCorrection: false }))
      const sums = lane(adagrad())
      const means = lane(rmsprop({ alpha }))
      for (let step = 1; step <= steps; step++) {
        const own = {
          constant: () => 1,
          noisy: () => 1 + noise * stream.normal(),
          sparse: () => Number((step - 1) % every === 0),
          flipping: () => (step % 2 === 1 ? 1 : -1),
        }[gradient]()
        given[0] = size * own
        const lengths = {
          corrected: corrected.advance(),
          uncorrected: uncorrected.advance(),
          adagrad: sums.advance(),
          rmsprop: means.advance(),
        }
        const { slots, products } = corrected.state
        const [m, v] = [slots.m[0].data[0], slots.v[0].data[0]]
        yield {
          step,
          gradient: given[0],
          m,
          v,
          mHat: m / (1 - products.beta1),
          vHat: v / (1 - products.beta2),
          ...lengths,
        }
      }
    } finally {
      engine.dispose()
    }
  },
  reading,
  code,
})
