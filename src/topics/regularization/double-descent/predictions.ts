import { predictionsOf } from '../../../lab/prediction.ts'
import type { experiment } from './experiment.ts'
import { PEAK, shapeOf } from './reading.ts'
import { thresholdOf } from './widths.ts'

const ask = predictionsOf<typeof experiment>()

const CURVE = { model: 'cosines', examples: 20, noise: 0.5 } as const

export const predictions = {
  /** Judged by the median test error of the widest model, against the peak and the best narrow model. */
  beyond: ask({
    values: {},
    options: ['rises', 'stays', 'above', 'below'],
    judge(log, values) {
      const { narrow = 0, peak = 0, wide = 0 } = shapeOf(log, thresholdOf(values)) ?? {}
      const fallen = wide < peak / PEAK
      const answer = fallen ? (wide < narrow ? 'below' : 'above') : peak > PEAK * narrow ? 'stays' : 'rises'
      return { answer, numbers: { narrow, peak, wide, features: values.widest, examples: values.examples } }
    },
  }),
  /** The same for a curve. */
  curve: ask({
    values: CURVE,
    plot: 'fits',
    options: ['worse', 'better'],
    judge(log, values) {
      const { narrow = 0, narrowWidth = 0, wide = 0 } = shapeOf(log, thresholdOf(values)) ?? {}
      return {
        answer: wide < narrow ? 'better' : 'worse',
        numbers: { narrow, narrowWidth, wide, cosines: values.widest, examples: values.examples },
      }
    },
  }),
  /** Judged by the share of wrong answers at the width where the loss is highest, against the narrowest network. */
  mistakes: ask({
    values: { model: 'network', widest: 32, lambda: 0.01, draws: 2, widths: 6 },
    plot: 'wrong',
    options: ['more', 'fewer'],
    judge(log) {
      const frame = log.at(-1)
      const losses = Array.from(frame?.test ?? [0])
      const at = losses.indexOf(Math.max(...losses))
      const [narrow, peak] = [frame?.wrong[0] ?? 0, frame?.wrong[at] ?? 0]
      return {
        answer: peak > narrow ? 'more' : 'fewer',
        numbers: { narrow, peak, width: frame?.widths[at] ?? 0, loss: losses[at], lossNarrow: losses[0] },
      }
    },
  }),
}
