import { predictionsOf } from '../../../lab/prediction.ts'
import type { experiment } from './experiment.ts'

const ask = predictionsOf<typeof experiment>()

export const predictions = {
  /** Judged by where Newton's method ends. */
  saddle: ask({
    values: { surface: 'saddle', startX: -3, startY: 0.5, rate: 0.3, momentumRate: 0.05, steps: 60 },
    options: ['faster', 'saddle', 'diverges'],
    plot: 'map',
    judge(log) {
      const { x, y, loss } = log.at(-1) ?? { x: [], y: [], loss: [] }
      const newton = Math.abs(x[2]) + Math.abs(y[2])
      const answer = newton < 0.01 ? 'saddle' : Number.isFinite(newton) ? 'faster' : 'diverges'
      return { answer, numbers: { newton: loss[2], descent: loss[0] } }
    },
  }),
}
