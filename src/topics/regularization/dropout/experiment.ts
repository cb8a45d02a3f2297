import { defineExperiment } from '../../../lab/experiment.ts'
import { finite } from '../../../lab/nonfinite.ts'
import { integer, logReal, real, seed } from '../../../lab/parameter.ts'
import { channels } from './channels.ts'
import { code } from './code.ts'
import { reading } from './reading.ts'

/** Where the descent begins. */
const START = 1

/** Gradient descent on L(w) = w²/2, whose gradient w is measured with noise: w ← w − rate · (w + noise · ε). */
export const experiment = defineExperiment({
  id: 'regularization/dropout',
  version: 1,
  parameters: {
    rate: logReal({ default: 0.1, min: 0.001, max: 3 }),
    noise: real({ default: 0.1, min: 0, max: 1, step: 0.01 }),
    steps: integer({ default: 60, min: 1, max: 500 }),
    seed: seed(),
  },
  channels,
  presets: { small: { rate: 0.01 }, unstable: { rate: 2.1 } },
  plots: ['loss'],
  focus: { plots: ['loss'], parameters: ['rate', 'noise'] },
  frames: ({ steps }) => steps + 1,
  cost: ({ steps }) => ({ bytes: 24 * (steps + 1), operations: 6 * (steps + 1) }),
  *run({ rate, noise, steps }, { random }) {
    const stream = random.stream('noise')
    let weight = START
    for (let step = 0; step <= steps; step++) {
      if (step > 0) weight -= rate * (weight + noise * stream.normal())
      yield { step, weight, loss: finite(weight ** 2 / 2, { step, operation: 'loss' }) }
    }
  },
  reading,
  code,
})
