import { log as ln } from '../../../engine/math/f64.ts'
import type { FrameLog } from '../../../lab/experiment.ts'
import { reading as say } from '../../../lab/reading.ts'
import { type channels, lossesOf } from './channels.ts'
import { SHOWN } from './image-sets.ts'
import { TREATMENTS } from './treatments.ts'

/** A loss this close to ln C, or above, has learned next to nothing. */
const MARGIN = 0.1

/** Share of dead units from which they are called the cause. */
const MOST = 0.5

/** Which networks trained, and what became of the others. */
export function reading(log: FrameLog<typeof channels>, { target }: { readonly target: number }) {
  const frame = log.at(log.length - 1)
  if (!frame) return undefined
  const { epoch } = frame
  const losses = lossesOf(frame)
  const lost = TREATMENTS.filter((_, i) => Number.isNaN(losses[i]))
  if (lost.length === TREATMENTS.length) return say('allDiverged', 'warn', { epoch })
  if (lost.length > 0) {
    const best = losses.reduce(
      (least, loss, i) => (loss < losses[least] ? i : least),
      losses.findIndex(Number.isFinite),
    )
    return say('diverged', 'warn', { lost: lost.join(' '), best: TREATMENTS[best], loss: losses[best] })
  }
  const [none, meanImage, channelMean, standardised] = losses
  const chance = ln(SHOWN)
  const all = { epoch, none, meanImage, channelMean, standardised }
  if (epoch === 0) return say('start', 'neutral', { ...all, chance })
  const [dead] = frame.dead
  if (none > chance - MARGIN && meanImage < chance - MARGIN && dead > MOST)
    return say('dead', 'warn', { ...all, chance, dead })
  const reached = Array.from(frame.reached).filter(Number.isFinite)
  if (reached.length === 0) return say('unreached', 'neutral', { ...all, target })
  const first = Math.min(...reached)
  return say('reached', 'neutral', { ...all, target, count: reached.length, first })
}
