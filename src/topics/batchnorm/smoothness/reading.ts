import type { FrameLog } from '../../../lab/experiment.ts'
import { reading as say } from '../../../lab/reading.ts'
import type { channels } from './channels.ts'

type Log = FrameLog<typeof channels>

/** What the looks at one net found. */
interface Found {
  readonly looks: number
  /** Looks at which the loss was higher somewhere along the gradient than where it began. */
  readonly rises: number
  /** Median change of the middle layer's gradient under it; 0 where there is none. */
  readonly shift: number
}

/** Sums up the looks at the net of this number: 0 without batch norm, 1 with it. */
export function found(log: Log, net: number): Found {
  let [looks, rises] = [0, 0]
  const shifts: number[] = []
  for (let i = 0; i < log.length; i++) {
    const frame = log.at(i)
    if (!frame || !Number.isFinite(frame.loss[net])) continue
    looks++
    if (!(frame.high[net] <= frame.loss[net])) rises++
    if (Number.isFinite(frame.shift[net])) shifts.push(frame.shift[net])
  }
  return { looks, rises, shift: median(shifts) }
}

function median(values: readonly number[]): number {
  if (values.length === 0) return 0
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}

/** How often a step along the gradient leads uphill, and how far a layer's gradient moves under it, in both nets. */
export function reading(log: Log) {
  const frame = log.at(-1)
  if (!frame) return undefined
  const [plain, normalised] = [found(log, 0), found(log, 1)]
  const { step, loss } = frame
  if (!Number.isFinite(loss[1])) return say('diverged', 'warn', { step })
  const numbers = {
    looks: normalised.looks,
    plainLooks: plain.looks,
    plain: plain.rises,
    normalised: normalised.rises,
    plainShift: plain.shift,
    normalisedShift: normalised.shift,
  }
  if (!Number.isFinite(loss[0])) return say('plain-diverged', 'good', numbers)
  if (normalised.rises < plain.rises) return say('smoother', 'good', numbers)
  return say(normalised.rises === plain.rises ? 'level' : 'rougher', 'neutral', numbers)
}
