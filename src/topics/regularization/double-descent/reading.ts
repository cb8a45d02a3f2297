import type { FrameLog } from '../../../lab/experiment.ts'
import { reading as say } from '../../../lab/reading.ts'
import type { channels } from './channels.ts'
import { type Shape as Sweep, thresholdOf } from './widths.ts'

/** Below this part of the threshold a model is called narrow. */
const NARROW = 0.8
/** A peak stands this much above both what is narrower and what is wider. */
export const PEAK = 1.5

export interface Shape {
  /** Lowest test error of the narrow models, and its width. */
  readonly narrow: number
  readonly narrowWidth: number
  /** Highest test error from there on, and its width. */
  readonly peak: number
  readonly peakWidth: number
  /** Test error of the widest model. */
  readonly wide: number
  readonly wideWidth: number
  /** Highest and last test error with the penalty, over the same widths as the peak. */
  readonly peakL2: number
  readonly wideL2: number
}

/** Where the curve of the test error falls, rises and falls; undefined while a width is missing. */
export function shapeOf(log: FrameLog<typeof channels>, threshold: number): Shape | undefined {
  const frame = log.at(-1)
  if (!frame || frame.done < frame.widths.length) return undefined
  const { widths, test, testL2 } = frame
  let best = 0
  for (let i = 1; i < widths.length; i++) if (widths[i] < NARROW * threshold && test[i] < test[best]) best = i
  let peak = best
  for (let i = best; i < widths.length; i++) if (test[i] > test[peak]) peak = i
  const last = widths.length - 1
  return {
    narrow: test[best],
    narrowWidth: widths[best],
    peak: test[peak],
    peakWidth: widths[peak],
    wide: test[last],
    wideWidth: widths[last],
    peakL2: Math.max(...testL2.subarray(best)),
    wideL2: testL2[last],
  }
}

/** Whether the test error has its second descent, and which end is lower. */
export function reading(log: FrameLog<typeof channels>, values: Pick<Sweep, 'model' | 'examples'>) {
  const frame = log.at(-1)
  if (!frame) return undefined
  const total = frame.widths.length
  const shape = shapeOf(log, thresholdOf(values))
  if (!shape) return say('under-way', 'neutral', { done: frame.done, total })
  const { narrow, narrowWidth, peak, peakWidth, wide, wideWidth, peakL2, wideL2 } = shape
  const numbers = { narrow, narrowWidth, peak, peakWidth, wide, wideWidth, peakL2, wideL2 }
  if (!Object.values(numbers).every(Number.isFinite)) return say('diverged', 'warn', { total })
  if (peak < PEAK * narrow) return say('noPeak', 'neutral', numbers)
  if (peak < PEAK * wide) return say('noDescent', 'neutral', numbers)
  return wide < narrow ? say('wideBetter', 'good', numbers) : say('narrowBetter', 'warn', numbers)
}
