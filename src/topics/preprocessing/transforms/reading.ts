import type { FrameLog } from '../../../lab/experiment.ts'
import { reading as say } from '../../../lab/reading.ts'
import type { channels } from './channels.ts'
import { testPointsFor } from './leakage.ts'
import { STATES } from './states.ts'

/** Difference of two measured sizes from which a leak is called visible. */
const VISIBLE = 0.05

/** Standard deviations of chance that a drift must exceed to be called visible. */
const CLEAR = 3

interface Values {
  readonly fit: 'train' | 'both'
  readonly points: number
  readonly drift: number
}

/** What the newest state is, and what the statistics hide or show of the test points. */
export function reading(log: FrameLog<typeof channels>, { fit, points, drift }: Values) {
  const frame = log.at(log.length - 1)
  if (!frame) return undefined
  const [mean1, mean2, std1, std2, variance1, covariance, variance2] = frame.trainMoments
  const [testMean1, testMean2, testStd1, testStd2] = frame.testMoments
  const correlation = covariance / Math.sqrt(variance1 * variance2)
  const state = STATES[frame.stage]
  if (state === 'original') return say(state, 'neutral', { mean1, mean2, std1, std2, correlation })
  if (fit === 'both') {
    if (drift > 0) return say('hidden', 'warn', { drift, mean1, mean2, testMean1, testMean2 })
    const [, test, fresh, , leakedTest, leakedFresh] = frame.leakage
    const key = leakedFresh - leakedTest > VISIBLE ? 'leak' : 'smallLeak'
    return say(key, 'warn', { points, test, fresh, leakedTest, leakedFresh })
  }
  if (drift > 0) {
    const testPoints = testPointsFor(points)
    /** Standard deviation of the difference of the two means, for clouds of unit variance. */
    const chance = Math.sqrt(1 / points + 1 / testPoints)
    const key = drift > CLEAR * chance ? 'drift' : 'unclearDrift'
    return say(key, 'neutral', { drift, testMean1, testMean2, testPoints, chance })
  }
  const [largest, smallest] = frame.axes
  switch (state) {
    case 'centred':
      return say(state, 'good', { std1, std2, testMean1, testMean2 })
    case 'normalised':
      return say(state, 'good', { correlation, testMean1, testMean2, testStd1, testStd2 })
    case 'decorrelated':
      return say(state, 'good', { largest, smallest, ratio: largest / smallest })
    case 'whitened':
      return say(state, 'good', { testMean1, testMean2, testStd1, testStd2 })
  }
}
