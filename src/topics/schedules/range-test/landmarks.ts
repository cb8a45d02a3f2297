import { log as ln } from '../../../engine/math/f64.ts'
import type { Frame } from '../../../lab/channel.ts'
import type { FrameLog } from '../../../lab/experiment.ts'
import type { channels } from './channels.ts'

type Log = FrameLog<typeof channels>

export interface Place {
  readonly step: number
  readonly rate: number
  /** Smoothed. */
  readonly loss: number
}

export interface Landmarks {
  readonly first: Place
  readonly lowest: Place
  /** Where the smoothed loss falls fastest against log η, before its minimum; none while it has not fallen. */
  readonly steepest?: Place
  /** The first place after the minimum where the smoothed loss is above 1.5 times it, or no longer finite. */
  readonly blowUp?: Place
}

/** Steps to each side over which the slope is taken, as a share of the sweep. */
const REACH = 0.06
/** The smoothed loss of the first steps is one of a few batches: left out. */
const LEAD = 10
/** A fall smaller than this share of the first loss is noise. */
const FALL = 0.05
const RISE = 1.5

/** What can be read off the first `count` frames of a sweep of `steps`; undefined before its first frame. */
export function landmarks(log: Log, steps: number, count = log.length): Landmarks | undefined {
  const places: Place[] = []
  let ended: Place | undefined
  for (let i = 0; i < Math.min(count, log.length); i++) {
    const frame = log.at(i)
    if (!frame || frame.tried > 0) break
    const place = { step: frame.step, rate: frame.rate, loss: frame.smooth }
    if (Number.isFinite(frame.smooth)) places.push(place)
    else if (!Number.isNaN(frame.ended)) ended = place
  }
  const from = Math.min(LEAD, places.length - 1)
  const first = places[from]
  if (!first) return undefined
  let least = from
  for (let i = from; i < places.length; i++) if (places[i].loss < places[least].loss) least = i
  const lowest = places[least]
  const after = places.slice(least).find(({ loss }) => loss > RISE * lowest.loss)
  const reach = Math.max(1, Math.round(REACH * steps))
  let steepest: Place | undefined
  let slope = 0
  for (let i = from + reach; i + reach <= least; i++) {
    const [left, right] = [places[i - reach], places[i + reach]]
    const own = (right.loss - left.loss) / ln(right.rate / left.rate)
    if (own < slope) {
      slope = own
      steepest = places[i]
    }
  }
  const fell = lowest.loss < (1 - FALL) * first.loss
  return { first, lowest, steepest: fell ? steepest : undefined, blowUp: after ?? ended }
}

export interface Trial {
  readonly rate: number
  readonly loss: number
}

/** The constant rate that ended lowest, of those tried so far. */
export function bestTrial(frame: Frame<typeof channels>): Trial | undefined {
  let best: Trial | undefined
  for (let i = 0; i < frame.tried; i++) {
    const [rate, loss] = [frame.triedRate[i], frame.triedLoss[i]]
    if (Number.isFinite(loss) && (!best || loss < best.loss)) best = { rate, loss }
  }
  return best
}
