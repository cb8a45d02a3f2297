import type { FrameLog } from '../../../lab/experiment.ts'
import { reading as say } from '../../../lab/reading.ts'
import type { channels } from './channels.ts'

interface Values {
  readonly units: number
  readonly start: string
  readonly jitter: number
}

/** Columns that differ by less than this are still close to each other. */
const CLOSE = 0.1
/** A difference that has grown by less than this factor is as it was. */
const GREW = 1.5

/** Whether the columns of W₁ are equal, and if not, what has become of their difference. */
export function reading(log: FrameLog<typeof channels>, { units, start, jitter }: Values) {
  const frame = log.at(-1)
  const first = log.at(0)
  if (!frame || !first) return undefined
  const { step, loss, accuracy, spread, outputSpread, biasMoved } = frame
  if (step === 0) return say('start', 'neutral', { units, spread, outputSpread, loss })
  const stopped = frame.hiddenGradient === 0 && frame.outputGradient === 0
  if (spread === 0 && outputSpread === 0) {
    if (!stopped) return say('clones', 'warn', { step, units, loss, accuracy })
    const neverMoved = start === 'zero' && jitter === 0
    return neverMoved
      ? say('frozen', 'warn', { step, biasMoved, loss })
      : say('stopped', 'warn', { step, units, loss })
  }
  if (!(loss < first.loss)) return say('unlearned', 'warn', { step, spread, loss, startLoss: first.loss })
  if (spread >= CLOSE) return say('broken', 'good', { step, spread, loss, accuracy })
  if (spread > GREW * first.spread && first.spread > 0)
    return say('parting', 'neutral', { step, spread, growth: spread / first.spread, loss })
  return say('close', 'neutral', { step, spread, startSpread: first.spread, loss })
}
