import { log as ln } from '../../../engine/math/f64.ts'
import type { FrameLog, Reading } from '../../../lab/experiment.ts'
import { type channels, lossesOf } from './channels.ts'
import { SHOWN } from './image-sets.ts'
import { TREATMENTS } from './treatments.ts'

/** A loss this close to ln C, or above, has learned nothing. */
const MARGIN = 0.05

/** Which treatments trained, and what became of the others. */
export function imagesReading(
  log: FrameLog<typeof channels>,
  { target }: { readonly target: number },
): Reading | undefined {
  const frame = log.at(log.length - 1)
  if (!frame) return undefined
  const losses = lossesOf(frame)
  const [none, meanImage, channelMean, standardised] = losses
  const [noneReached, meanReached, channelReached, standardisedReached] = frame.reached
  const guess = ln(SHOWN)
  const numbers = {
    ...{ epoch: frame.epoch, none, meanImage, channelMean, standardised, guess, target },
    ...{ noneReached, meanReached, channelReached, standardisedReached },
    ...{ dead: frame.dead[0], meanDead: frame.dead[1], apart: Math.abs(meanImage - channelMean) },
  }
  if (frame.epoch === 0) return { key: 'start', tone: 'neutral', numbers }
  const lost = TREATMENTS.filter((_, i) => Number.isNaN(losses[i])).join(' ')
  if (lost !== '') return { key: 'diverged', tone: 'warn', numbers: { ...numbers, lost } }
  if (none > guess - MARGIN && meanImage < guess - MARGIN) return { key: 'stuck', tone: 'warn', numbers }
  return { key: 'ranked', tone: 'neutral', numbers }
}
