import type { FrameLog } from '../../../lab/experiment.ts'
import type { channels } from './channels.ts'

type Log = FrameLog<typeof channels>

/** The end of a run: its last tenth, since the loss jumps from step to step. */
const SHARE = 0.1

export interface Outcome {
  readonly step: number
  /** Mean loss over the last tenth of the steps so far; NaN where training has ended early. */
  readonly loss: number
  /** Largest minus smallest loss there. */
  readonly range: number
  readonly accuracy: number
  /** Step at which training ended early; NaN if it did not. */
  readonly ended: number
}

/** Of the chosen schedule (lane 0) or of what stands beside it (lane 1), at the newest frame. */
export function outcome(log: Log, lane: 0 | 1): Outcome | undefined {
  const newest = log.at(-1)
  if (!newest) return undefined
  const { step } = newest
  const ended = newest.ended[lane]
  let [sum, right, count, low, high] = [0, 0, 0, Infinity, -Infinity]
  for (let i = log.length - 1; i >= 0; i--) {
    const frame = log.at(i)
    if (!frame || frame.step < step * (1 - SHARE)) break
    const loss = frame.loss[lane]
    if (!Number.isFinite(loss)) break
    sum += loss
    right += frame.accuracy[lane]
    low = Math.min(low, loss)
    high = Math.max(high, loss)
    count++
  }
  const over = count === 0 || !Number.isNaN(ended)
  return {
    step,
    ended,
    loss: over ? Number.NaN : sum / count,
    range: over ? Number.NaN : high - low,
    accuracy: over ? Number.NaN : right / count,
  }
}
