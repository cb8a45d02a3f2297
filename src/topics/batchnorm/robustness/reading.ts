import type { NumberArray } from '../../../lab/channel.ts'
import type { FrameLog } from '../../../lab/experiment.ts'
import { reading as say } from '../../../lab/reading.ts'
import type { channels } from './channels.ts'

/** A run whose loss ends below this learned, nats. */
export const LEARNED = 0.1

function count(losses: NumberArray, test: (loss: number) => boolean): number {
  let found = 0
  for (const loss of losses) if (test(loss)) found++
  return found
}

const learned = (losses: NumberArray) => count(losses, (loss) => loss < LEARNED)
const diverged = (losses: NumberArray) => count(losses, (loss) => loss === Infinity)
const known = (losses: NumberArray) => count(losses, (loss) => !Number.isNaN(loss))

/** How many settings work, with batch norm and without. */
export function reading(log: FrameLog<typeof channels>) {
  const frame = log.at(-1)
  if (!frame) return undefined
  const { without, with: normalised, done } = frame
  const total = without.length
  const counts = { done, runs: 2 * total, without: learned(without), with: learned(normalised), total }
  if (done < 2 * total) return say('under-way', 'neutral', { ...counts, known: known(normalised) })
  const numbers = {
    ...counts,
    target: LEARNED,
    divergedWithout: diverged(without),
    divergedWith: diverged(normalised),
  }
  if (counts.with === 0 && counts.without === 0) return say('neither', 'warn', numbers)
  if (counts.with > counts.without) return say('wider', 'good', numbers)
  return say(counts.with === counts.without ? 'level' : 'narrower', 'warn', numbers)
}
