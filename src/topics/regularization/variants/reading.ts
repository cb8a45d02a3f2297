import type { Frame } from '../../../lab/channel.ts'
import type { FrameLog } from '../../../lab/experiment.ts'
import { reading as say } from '../../../lab/reading.ts'
import type { channels } from './channels.ts'
import { METHODS } from './methods.ts'

/**
 * A mean difference counts where it is more than this many of its standard errors. Of methods that change nothing, 1.6% would
 * pass by chance with five repetitions, 2.8% with four (Student's t, both sides).
 */
export const COUNTS = 4

/** 1 where a method's gain counts, −1 where its loss does, 0 where the difference is within the spread. */
export function verdicts({ gain, gainError }: Pick<Frame<typeof channels>, 'gain' | 'gainError'>): number[] {
  return Array.from(gain, (value, method) => {
    const error = gainError[method]
    if (method === 0 || !(Math.abs(value) > COUNTS * error)) return 0
    return value > 0 ? 1 : -1
  })
}

/** How many methods differ from the plain network by more than the spread, and which one leads. */
export function reading(log: FrameLog<typeof channels>, { repeats }: { readonly repeats: number }) {
  const frame = log.at(-1)
  if (!frame) return undefined
  const total = repeats * (METHODS.length - 1)
  if (frame.done < total) return say('under-way', 'neutral', { done: frame.done, total })
  const found = verdicts(frame)
  const better = found.filter((verdict) => verdict > 0).length
  const worse = found.filter((verdict) => verdict < 0).length
  const best = found.reduce(
    (first, verdict, method) =>
      verdict > 0 && (found[first] <= 0 || frame.gain[method] > frame.gain[first]) ? method : first,
    0,
  )
  const numbers = { better, worse, others: METHODS.length - 1, plain: frame.testAccuracy[0], repeats }
  if (!Number.isFinite(numbers.plain)) return say('diverged', 'warn', { repeats })
  if (better > 0)
    return say('better', 'good', { ...numbers, best: METHODS[best], accuracy: frame.testAccuracy[best] })
  return say(worse > 0 ? 'worse' : 'level', worse > 0 ? 'warn' : 'neutral', numbers)
}
