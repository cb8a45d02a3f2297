import { predictionsOf } from '../../../lab/prediction.ts'
import type { experiment } from './experiment.ts'

const ask = predictionsOf<typeof experiment>()

/** Units that are dead at the end of the default run, whose biases start at 0. */
export const WITHOUT_BIAS = 6

export const predictions = {
  /** Judged by the dead units of the last step, against those of the same run with biases of 0. */
  'small-bias': ask({
    values: { rate: 3, bias: 0.01 },
    options: ['none', 'fewer', 'no-fewer'],
    plot: 'counts',
    judge(log, { units }) {
      const dead = log.at(-1)?.dead ?? 0
      const answer = dead === 0 ? 'none' : dead < WITHOUT_BIAS ? 'fewer' : 'no-fewer'
      return { answer, numbers: { dead, units, without: WITHOUT_BIAS } }
    },
  }),
  /** Judged by the accuracy after the last step. */
  'deep-narrow': ask({
    values: { layers: 12, units: 4, rate: 0.1 },
    options: ['learns', 'slower', 'chance'],
    plot: 'loss',
    judge(log) {
      const { accuracy = 0, silentByLayer = [] } = log.at(-1) ?? {}
      const answer = accuracy > 95 ? 'learns' : accuracy > 60 ? 'slower' : 'chance'
      return {
        answer,
        numbers: { accuracy: accuracy / 100, inactive: silentByLayer[silentByLayer.length - 1] },
      }
    },
  }),
}
