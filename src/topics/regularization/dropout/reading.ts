import type { FrameLog } from '../../../lab/experiment.ts'
import { reading as say } from '../../../lab/reading.ts'
import type { channels } from './channels.ts'

/** Whether the loss has fallen. */
export function reading(log: FrameLog<typeof channels>) {
  const frame = log.at(-1)
  const first = log.at(0)
  if (!frame || !first) return undefined
  const { step, loss } = frame
  if (step === 0) return say('start', 'neutral', { loss })
  const numbers = { step, loss, start: first.loss }
  return loss < first.loss ? say('falling', 'good', numbers) : say('growing', 'warn', numbers)
}
