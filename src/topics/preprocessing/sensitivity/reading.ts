import type { NumberArray } from '../../../lab/channel.ts'
import type { FrameLog } from '../../../lab/experiment.ts'
import { reading as say } from '../../../lab/reading.ts'
import type { channels } from './channels.ts'
import type { Treatment } from './line-study.ts'

/** Differences of two losses below this are rounding. */
const ROUNDING = 1e-12

/** λ₁/λ₂ at the minimum of raw and of preprocessed data, from the channel `minimum`. */
export function conditionNumbers(minimum: NumberArray): readonly [raw: number, treated: number] {
  return [minimum[2] / minimum[3], minimum[9] / minimum[10]]
}

function rise(after: number, before: number): number {
  return Math.abs(after - before) < ROUNDING ? 0 : after - before
}

interface Values {
  readonly turn: number
  readonly shift: number
  readonly target: number
  readonly treatment: Treatment
}

/** What the perturbation costs on each side, and what the curvature makes of training. */
export function reading(log: FrameLog<typeof channels>, { turn, shift, target, treatment }: Values) {
  const frame = log.at(log.length - 1)
  if (!frame) return undefined
  const [before, raw, treated] = frame.nudge
  const [rawRise, treatedRise] = [rise(raw, before), rise(treated, before)]
  const [rawCondition, treatedCondition] = conditionNumbers(frame.minimum)
  const { rawReached, treatedReached, step } = frame
  const numbers = {
    ...{ turn, shift, target, treatment, before, rawRise, treatedRise },
    ...{ rawCondition, treatedCondition, step },
  }
  if (Number.isNaN(rawReached)) {
    if (Number.isNaN(treatedReached)) return say('neither', 'neutral', numbers)
    return say('onlyTreated', 'warn', { ...numbers, treatedReached })
  }
  if (Number.isNaN(treatedReached)) return say('onlyRaw', 'neutral', { ...numbers, rawReached })
  return say('both', 'neutral', { ...numbers, rawReached, treatedReached })
}
