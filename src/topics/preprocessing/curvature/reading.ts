import type { FrameLog } from '../../../lab/experiment.ts'
import { reading as say } from '../../../lab/reading.ts'
import type { channels } from './channels.ts'

/** Above this the path to the optimum is a long one. */
const LARGE = 10

/** The condition number, and how many steps it takes to come near the optimum. */
export function reading(log: FrameLog<typeof channels>, { state }: { readonly state: string }) {
  const frame = log.at(-1)
  if (!frame) return undefined
  const { step, reached, curvatures, distance } = frame
  const condition = Math.min(curvatures[0] / curvatures[1], Number.MAX_VALUE)
  const numbers = { state, condition, step }
  if (step === 0) return say('start', 'neutral', numbers)
  if (Number.isNaN(reached))
    return say('unreached', 'warn', { ...numbers, distance: Math.min(distance, Number.MAX_VALUE) })
  return say('reached', condition > LARGE ? 'neutral' : 'good', { ...numbers, reached })
}
