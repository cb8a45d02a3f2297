import { predictionsOf } from '../../../lab/prediction.ts'
import type { experiment } from './experiment.ts'
import { recentLosses } from './reading.ts'
import { CHANCE, RULES } from './rules.ts'

const ask = predictionsOf<typeof experiment>()

export const predictions = {
  /** Judged by the losses of the last frames. */
  'deep-sigmoid': ask({
    values: { activation: 'sigmoid' },
    options: ['xavier', 'he', 'large', 'none'],
    plot: 'loss',
    judge(log) {
      const recent = recentLosses(log)
      const of = (name: (typeof RULES)[number]['name']) =>
        recent[RULES.findIndex((rule) => rule.name === name)]
      const numbers = { large: of('normal-1'), xavier: of('xavier'), he: of('he'), chance: CHANCE }
      const { large, xavier, he } = numbers
      const least = Math.min(large, xavier, he)
      const best = least === large ? 'large' : least === xavier ? 'xavier' : 'he'
      return { answer: least < 0.9 * CHANCE ? best : 'none', numbers }
    },
  }),
}
