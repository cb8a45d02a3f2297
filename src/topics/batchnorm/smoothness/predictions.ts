import { predictionsOf } from '../../../lab/prediction.ts'
import type { experiment } from './experiment.ts'
import { found } from './reading.ts'

const ask = predictionsOf<typeof experiment>()

/** Looks by which one count must lead the other. */
const LEAD = 5

export const predictions = {
  /** Judged by the number of looks at which the loss rose above its start. */
  tanh: ask({
    values: { activation: 'tanh' },
    options: ['smoother', 'level', 'rougher'],
    judge(log) {
      const [plain, normalised] = [found(log, 0), found(log, 1)]
      const lead = plain.rises - normalised.rises
      const answer = lead > LEAD ? 'smoother' : lead < -LEAD ? 'rougher' : 'level'
      return {
        answer,
        numbers: { plain: plain.rises, normalised: normalised.rises, looks: normalised.looks },
      }
    },
  }),
}
