import type { NumberArray } from '../../../lab/channel.ts'
import type { FrameLog, Reading } from '../../../lab/experiment.ts'
import type { channels } from './channels.ts'

/** λ₁/λ₂ at the minimum of raw and of treated data, from the channel `minimum`. */
export function conditionNumbers(minimum: NumberArray): readonly [raw: number, treated: number] {
  return [minimum[2] / minimum[3], minimum[9] / minimum[10]]
}

/** What the nudge costs on each side, and what the curvature makes of training. */
export function sensitivityReading(
  log: FrameLog<typeof channels>,
  { turn, shift, target, treatment }: { turn: number; shift: number; target: number; treatment: string },
): Reading | undefined {
  const frame = log.at(log.length - 1)
  if (!frame) return undefined
  const [before, raw, treated] = frame.nudge
  const [rawCondition, treatedCondition] = conditionNumbers(frame.minimum)
  const { rawReached, treatedReached, step } = frame
  const reached = !Number.isNaN(rawReached) && !Number.isNaN(treatedReached)
  const what = turn !== 0 ? 'turn' : shift !== 0 ? 'shift' : 'still'
  return {
    key: reached ? what : `${what}Unreached`,
    tone: raw - before > 2 * (treated - before) && raw - before > 0.01 ? 'warn' : 'neutral',
    numbers: {
      ...{ turn, shift, target, treatment, step },
      ...{ before, rawRise: raw - before, treatedRise: treated - before },
      ...{ rawCondition, treatedCondition, rawReached, treatedReached },
    },
  }
}
