import { createEngine, NdArray } from '../../../engine/index.ts'
import { defineExperiment } from '../../../lab/experiment.ts'
import { choice, integer, logReal, real } from '../../../lab/parameter.ts'
import { momentum } from '../../../nn/optimizers/momentum.ts'
import { nesterov } from '../../../nn/optimizers/nesterov.ts'
import { channels } from './channels.ts'
import { code } from './code.ts'
import { eigenvalues, METHODS } from './rates.ts'
import { reading } from './reading.ts'

/** A loss beyond this has diverged for good; the run ends there. */
const OVER = 1e12

export const experiment = defineExperiment({
  id: 'optimizers/momentum',
  version: 1,
  parameters: {
    alpha: { ...real({ default: 0.8, min: 0.01, max: 4, step: 0.01 }), instant: true },
    beta: { ...real({ default: 0.9, min: 0, max: 0.999, step: 0.001 }), instant: true },
    condition: { ...logReal({ default: 100, min: 1.1, max: 1000 }), instant: true },
    method: choice(METHODS, 'momentum'),
    modes: integer({ default: 5, min: 2, max: 6 }),
    steps: integer({ default: 100, min: 10, max: 1000, scale: 'log' }),
  },
  channels,
  presets: {
    usual: {},
    'best-momentum': { alpha: 3.305785, beta: 0.669421 },
    'gradient-descent': { alpha: 1.980198, beta: 0 },
    overdamped: { alpha: 1, beta: 0.5 },
    underdamped: { alpha: 1, beta: 0.98 },
    'too-fast': { alpha: 3.85, beta: 0.9 },
    'best-nesterov': { method: 'nesterov', alpha: 1.328904, beta: 0.793275 },
  },
  plots: ['plane', 'errors', 'loss', 'modes', 'gain', 'ahead'],
  focus: { plots: ['plane', 'errors'], parameters: ['alpha', 'beta', 'condition'] },
  frames: ({ steps }) => steps + 1,
  cost: ({ steps, modes }) => ({ bytes: 3000 + 200 * modes, operations: (steps + 1) * (20 * modes + 60) }),

  /** f(x) = ½ Σ λᵢxᵢ² from xᵢ = 1; along its eigenvectors, so that each coordinate goes its own way. */
  *run({ alpha, beta, condition, method, modes, steps }) {
    const engine = createEngine({ precision: 'f64' })
    try {
      const lambda = eigenvalues(condition, modes)
      const point = engine.parameter(engine.full([modes], 1))
      const gradient = new Float64Array(modes)
      point.grad = new NdArray(gradient, [modes])
      const rule = (method === 'momentum' ? momentum : nesterov)({ rho: beta })
      const state = rule.init(engine, [point])

      // Nesterov twice: as the point ahead p, by the optimizer of src/nn, and as x and v, by the textbook.
      const ends = [lambda[0], lambda[modes - 1]]
      const ahead = engine.parameter(engine.full([2], 1))
      const aheadGradient = new Float64Array(2)
      ahead.grad = new NdArray(aheadGradient, [2])
      const programmed = nesterov({ rho: beta })
      const programmedState = programmed.init(engine, [ahead])
      const [x, v] = [
        [1, 1],
        [0, 0],
      ]
      let [sum, mean, difference] = [0, 0, 0]

      const frame = (step: number) => ({
        step,
        loss: lambda.reduce((total, curvature, i) => total + (curvature * point.data[i] ** 2) / 2, 0),
        eigenvalues: lambda.slice(),
        errors: Float64Array.from(point.data),
        sum,
        mean,
        ahead: Float64Array.of(x[0], x[1], v[0], v[1], ahead.data[0], ahead.data[1]),
        difference,
      })
      yield frame(0)
      for (let step = 1; step <= steps; step++) {
        for (let i = 0; i < modes; i++) gradient[i] = lambda[i] * point.data[i]
        rule.advance(state, alpha)
        rule.update([point], state)
        for (let i = 0; i < 2; i++) {
          aheadGradient[i] = ends[i] * ahead.data[i]
          v[i] = beta * v[i] - alpha * ends[i] * (x[i] + beta * v[i])
          x[i] += v[i]
        }
        programmed.advance(programmedState, alpha)
        programmed.update([ahead], programmedState)
        for (let i = 0; i < 2; i++)
          difference = Math.max(difference, Math.abs(x[i] + beta * v[i] - ahead.data[i]))
        sum = beta * sum + 1
        mean = beta * mean + (1 - beta)
        const next = frame(step)
        yield next
        if (!(next.loss <= OVER && Math.abs(x[1]) <= OVER)) return
      }
    } finally {
      engine.dispose()
    }
  },
  reading,
  code,
})
