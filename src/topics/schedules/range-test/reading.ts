import type { FrameLog } from '../../../lab/experiment.ts'
import { reading as say } from '../../../lab/reading.ts'
import type { channels } from './channels.ts'
import { bestTrial, landmarks } from './landmarks.ts'

/** What the sweep shows, and how it compares with the constant rates that were tried. */
export function reading(log: FrameLog<typeof channels>, { steps }: { readonly steps: number }) {
  const marks = landmarks(log, steps)
  if (!marks || marks.first.step < 2) return undefined
  const { steepest, blowUp, first, lowest } = marks
  if (!steepest) {
    const { rate } = log.at(-1) ?? { rate: first.rate }
    return blowUp
      ? say('onlyBlowsUp', 'warn', { blowUp: blowUp.rate, first: first.loss })
      : say('noFall', 'neutral', { rate, loss: lowest.loss, first: first.loss })
  }
  const newest = log.at(-1)
  const best = newest && bestTrial(newest)
  if (!blowUp) return say('noBlowUp', 'neutral', { steepest: steepest.rate, lowest: lowest.rate })
  const numbers = { steepest: steepest.rate, blowUp: blowUp.rate }
  return best ? say('tried', 'good', { ...numbers, best: best.rate }) : say('swept', 'good', numbers)
}
