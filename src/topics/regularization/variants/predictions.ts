import { predictionsOf } from '../../../lab/prediction.ts'
import type { experiment } from './experiment.ts'
import { METHODS } from './methods.ts'
import { verdicts } from './reading.ts'

const ask = predictionsOf<typeof experiment>()

const OTHERS = METHODS.length - 1

export const predictions = {
  /** Judged by how many methods beat the plain network by more than the spread. */
  clear: ask({
    values: { repeats: 4 },
    options: ['none', 'few', 'most'],
    judge(log) {
      const frame = log.at(-1)
      const found = frame ? verdicts(frame) : []
      const better = found.filter((verdict) => verdict > 0).length
      const positive = frame ? Array.from(frame.gain).filter((gain) => gain > 0).length : 0
      const answer = better === 0 ? 'none' : better > OTHERS / 2 ? 'most' : 'few'
      return { answer, numbers: { better, positive, others: OTHERS, plain: frame?.testAccuracy[0] ?? 0 } }
    },
  }),
}
