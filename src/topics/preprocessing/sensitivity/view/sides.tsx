import type { Frame } from '../../../../lab/channel.ts'
import type { LabText } from '../../../../lab/text.ts'
import type { RunSession } from '../../../../session/session.ts'
import type { experiment } from '../experiment.ts'
import { TURNS } from '../line-study.ts'
import { GRID } from '../loss-surface.ts'

export type SensitivitySession = RunSession<
  (typeof experiment)['parameters'],
  (typeof experiment)['channels']
>
export type SensitivityFrame = Frame<(typeof experiment)['channels']>

/** Props of the plots that show raw and treated data. */
export interface SidesProps {
  readonly session: SensitivitySession
  /** The same object as long as it shows the same numbers. */
  readonly frame: SensitivityFrame
  /** Keys of the two sides among the words. */
  readonly names: readonly ['raw', 'centred' | 'normalised']
  readonly words: Readonly<Record<string, string>>
  readonly summaries: NonNullable<LabText['summaries']>
}

/** Colours of the two sides, as numbers of series. */
export const SIDE_SERIES = [4, 5] as const

/** Where there is no frame yet. */
export const BLANK: SensitivityFrame = {
  step: Number.NaN,
  ...{ rawW: Number.NaN, rawB: Number.NaN, rawLoss: Number.NaN, rawReached: Number.NaN },
  ...{ treatedW: Number.NaN, treatedB: Number.NaN, treatedLoss: Number.NaN, treatedReached: Number.NaN },
  examples: new Float64Array(0),
  frameOfTreated: Float64Array.of(5, 5, 1, 1),
  lines: new Float64Array(9).fill(Number.NaN),
  nudge: new Float64Array(6).fill(Number.NaN),
  turned: new Float64Array(2 * TURNS.length).fill(Number.NaN),
  minimum: new Float64Array(14).fill(Number.NaN),
  windows: Float64Array.of(-1, 1, -1, 1, -1, 1, -1, 1),
  rawSurface: new Float32Array(GRID * GRID).fill(Number.NaN),
  treatedSurface: new Float32Array(GRID * GRID).fill(Number.NaN),
}
