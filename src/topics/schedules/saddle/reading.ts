import type { FrameLog } from '../../../lab/experiment.ts'
import { reading as say } from '../../../lab/reading.ts'
import type { channels } from './channels.ts'

/** Which runs have left by the newest frame. */
export function reading(log: FrameLog<typeof channels>) {
  const frame = log.at(-1)
  const first = log.at(0)
  if (!frame || !first || frame.step === first.step) return undefined
  const [decayed, cyclic, constant] = Array.from(frame.staying, (share) => 1 - share)
  const steps = frame.step - first.step
  const shares = { steps, decayed, cyclic, constant }
  const [ofDecayed, ofCyclic, ofConstant] = frame.median
  if (decayed === 0 && cyclic === 0 && constant === 0) return say('none', 'neutral', { steps })
  if (Number.isNaN(ofCyclic) || Number.isNaN(ofConstant)) return say('shares', 'neutral', shares)
  if (Number.isNaN(ofDecayed)) {
    return say('stuck', 'good', { steps, decayed, cyclic: ofCyclic, constant: ofConstant })
  }
  return say('medians', 'neutral', { decayed: ofDecayed, cyclic: ofCyclic, constant: ofConstant })
}
