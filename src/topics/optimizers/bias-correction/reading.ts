import type { FrameLog } from '../../../lab/experiment.ts'
import { reading as say } from '../../../lab/reading.ts'
import type { channels } from './channels.ts'

/** The longest uncorrected and corrected step, and what AdaGrad and RMSProp have come to. */
export function reading(log: FrameLog<typeof channels>, { gradient }: { readonly gradient: string }) {
  const frame = log.at(-1)
  const first = log.at(0)
  if (!frame || !first) return undefined
  let [most, at, mostCorrected] = [0, first.step, 0]
  for (let i = 0; i < log.length; i++) {
    const { step, uncorrected, corrected } = log.at(i) ?? first
    mostCorrected = Math.max(mostCorrected, Math.abs(corrected))
    if (Math.abs(uncorrected) <= most) continue
    most = Math.abs(uncorrected)
    at = step
  }
  const numbers = { first: Math.abs(first.uncorrected), most, at, corrected: mostCorrected }
  if (gradient === 'flipping') {
    const { adagrad, rmsprop, corrected, step } = frame
    return say('flipping', 'neutral', {
      corrected: Math.abs(corrected),
      adagrad: Math.abs(adagrad),
      rmsprop: Math.abs(rmsprop),
      step,
    })
  }
  return most > mostCorrected ? say('longer', 'neutral', numbers) : say('shorter', 'neutral', numbers)
}
