import type { FrameLog } from '../../../lab/experiment.ts'
import { reading as say } from '../../../lab/reading.ts'
import type { channels } from './channels.ts'
import { best, type Method, modeOf, slowest, stepsTo } from './rates.ts'

interface Values {
  readonly alpha: number
  readonly beta: number
  readonly condition: number
  readonly method: Method
}

/** Within this of the best number of steps. */
const NEAR = 1.03
const HUNDREDTH = 0.01

/** What decides the rate of convergence, and what would help. */
export function reading(log: FrameLog<typeof channels>, values: Values) {
  const frame = log.at(-1)
  if (!frame) return undefined
  const { alpha, beta, condition, method } = values
  const { step, loss } = frame
  if (step === 0) return say('start', 'neutral', { loss })
  const rate = slowest(method, alpha, beta, condition)
  const flattest = modeOf(method, alpha, beta, 1 / condition)
  const steepest = modeOf(method, alpha, beta, 1)
  if (rate >= 1) return say('unstable', 'warn', { rate, flat: Number(flattest.damping === 'unstable') })
  const steps = stepsTo(HUNDREDTH, rate)
  const least = best(method, condition)
  const fewest = stepsTo(HUNDREDTH, Math.max(least.rate, 1e-6))
  const numbers = { rate, steps, fewest, best: least.rate }
  if (steps <= NEAR * fewest) return say('best', 'good', numbers)
  if (beta === 0) return say('descent', 'neutral', numbers)
  if (steepest.rate > flattest.rate * (1 + 1e-9) && steepest.damping === 'flipping')
    return say('overshoots', 'neutral', numbers)
  return flattest.damping === 'over'
    ? say('overdamped', 'neutral', numbers)
    : say('underdamped', 'neutral', numbers)
}
