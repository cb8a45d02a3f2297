import type { FrameLog } from '../../../lab/experiment.ts'
import { reading as say } from '../../../lab/reading.ts'
import type { channels } from './channels.ts'

interface Values {
  readonly penalty: string
  readonly optimizer: string
  readonly units: number
}

/** Above this share of ln 2 a network has learned next to nothing. */
const LEARNED = 0.9

/** What the penalty has done to the weights and to the validation loss. */
export function reading(log: FrameLog<typeof channels>, { penalty, units }: Values) {
  const frame = log.at(-1)
  if (!frame || frame.step === 0) return undefined
  const { step, losses, nearZero, norms, limited } = frame
  const [plainTraining, plain, training, held, , decoupled] = losses
  if (![plainTraining, plain, training, held].every(Number.isFinite)) return say('diverged', 'warn', { step })
  if (training > LEARNED * Math.LN2 && plainTraining < LEARNED * Math.LN2)
    return say('strong', 'warn', { step, training, plainTraining })
  const tone = held < plain ? 'good' : 'neutral'
  const numbers = { step, plain, held }
  if (penalty === 'max-norm') return say('limited', tone, { ...numbers, limited, hidden: 2 * units })
  if (penalty !== 'l2') return say('sparse', tone, { ...numbers, zeros: nearZero[1] })
  if (Number.isFinite(decoupled)) return say('decoupled', tone, { ...numbers, decoupled })
  return say('shrinks', tone, { ...numbers, factor: norms[1] / norms[0] })
}
