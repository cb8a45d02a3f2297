import type { Frame } from '../../../lab/channel.ts'
import type { channels } from './channels.ts'
import { type Operation, operationAt } from './operations.ts'

/** Standardised pixels stay below this; a larger input is a likely cause by itself. */
const USUAL_INPUT = 20
/** Weights that have grown by so much were moved too far. */
const GROWTH = 10

export type Cause = 'inputs' | 'rate' | 'unknown'

export interface Diagnosis {
  readonly lane: number
  readonly rate: number
  readonly step: number
  readonly layer: number
  readonly operation: Operation
  readonly lossBefore: number
  readonly preActivationBefore: number
  readonly weightBefore: number
  /** Largest weight of that layer before the end, as a multiple of its start; NaN where it is not known. */
  readonly growth: number
  /** Where the rule "stop at three times the first loss" would have ended the run; NaN if nowhere. */
  readonly tripled: number
  readonly cause: Cause
}

/** What the numbers of a frame say about each run that ended, the chosen one first. */
export function diagnose(frame: Frame<typeof channels>): readonly Diagnosis[] {
  return Array.from(frame.ended, (step, lane) => ({ step, lane }))
    .filter(({ step }) => !Number.isNaN(step))
    .map(({ step, lane }) => {
      const weightBefore = frame.weightBefore[lane]
      const growth = weightBefore / frame.weightAtStart[lane]
      return {
        lane,
        step,
        rate: frame.rate[lane],
        layer: frame.bornLayer[lane],
        operation: operationAt(frame.bornOperation[lane]),
        lossBefore: frame.lossBefore[lane],
        preActivationBefore: frame.preActivationBefore[lane],
        weightBefore,
        growth: Number.isFinite(growth) ? growth : Number.NaN,
        tripled: frame.tripled[lane],
        cause: frame.largestInput > USUAL_INPUT ? 'inputs' : growth > GROWTH ? 'rate' : 'unknown',
      }
    })
}
