import { predictionsOf } from '../../../lab/prediction.ts'
import type { experiment } from './experiment.ts'
import { CHANCE, standings } from './reading.ts'

const ask = predictionsOf<typeof experiment>()

export const predictions = {
  /** Judged by the accuracy on training examples, while the loss is still near ln 10. */
  'slow-accuracy': ask({
    values: { rate: 0.002, ladder: false },
    options: ['chance', 'above', 'most'],
    judge(log) {
      const accuracy = log.at(-1)?.accuracy[0] ?? Number.NaN
      const loss = standings(log)[0]?.loss ?? Number.NaN
      const answer = accuracy > 60 ? 'most' : accuracy >= 15 ? 'above' : 'chance'
      return { answer, numbers: { accuracy, loss, chance: CHANCE, step: log.at(-1)?.step ?? Number.NaN } }
    },
  }),
  /** Judged by what the run does at a learning rate ten times the good one. */
  'ten-times': ask({
    values: { rate: 1, ladder: false },
    options: ['faster', 'same', 'fails'],
    judge(log) {
      const { loss = Number.NaN, ended = Number.NaN } = standings(log)[0] ?? {}
      const answer = loss < 0.003 ? 'faster' : loss < 0.05 ? 'same' : 'fails'
      const finite = Number.isNaN(ended)
      return { answer, numbers: { loss: finite ? loss : 0, ended: finite ? 0 : ended, chance: CHANCE } }
    },
  }),
}
