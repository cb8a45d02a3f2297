import type { FrameLog } from '../../../lab/experiment.ts'
import { reading as say } from '../../../lab/reading.ts'
import type { Bug } from './bugs.ts'
import type { channels } from './channels.ts'
import { CHANCE, CHECKS, outcomes } from './checks.ts'

interface Values {
  readonly bug: Bug
  readonly steps: number
}

/** How many checks passed, or which failed, and which of them first. */
export function reading(log: FrameLog<typeof channels>, { bug, steps }: Values) {
  const frame = log.at(-1)
  if (!frame) return undefined
  const all = outcomes(frame, steps)
  const failed = CHECKS.filter((name) => all[name] === 'failed')
  const passed = CHECKS.filter((name) => all[name] === 'passed').length
  const numbers = { passed, checks: CHECKS.length }
  if (failed.length > 0) {
    const caught = { ...numbers, failed: failed.join(' '), count: failed.length }
    return bug === 'nothing' ? say('failed', 'warn', caught) : say('caught', 'warn', { ...caught, bug })
  }
  if (passed < CHECKS.length) return say('checking', 'neutral', numbers)
  const { firstLoss, step } = frame
  if (bug !== 'nothing') return say('missed', 'warn', { ...numbers, bug })
  return say('passed', 'good', { ...numbers, firstLoss, chance: CHANCE, step: reached(log), steps: step })
}

/** First step at which every example was right. */
function reached(log: FrameLog<typeof channels>): number {
  for (let i = 0; i < log.length; i++) {
    const frame = log.at(i)
    if (frame?.accuracy === 100) return frame.step
  }
  return Number.NaN
}
