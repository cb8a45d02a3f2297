import type { Frame } from '../../../../lab/channel.ts'
import { PlotSlot } from '../../../../plot/index.ts'
import type { LabViewProps, PlotSlotOf } from '../../../topic.ts'
import type { experiment } from '../experiment.ts'
import { type Treatment, TURNS } from '../line-study.ts'
import { GRID } from '../loss-surface.ts'
import type { text } from '../text.en.ts'

export type Props = LabViewProps<typeof experiment, typeof text>
type SensitivityFrame = Frame<(typeof experiment)['channels']>

/** Props of the plots that show raw and treated data. */
export interface SidesProps extends Props {
  /** The same object as long as it shows the same numbers. */
  readonly frame: SensitivityFrame
  /** Keys of the two sides among the words. */
  readonly names: readonly ['raw', Treatment]
}

export const Slot: PlotSlotOf<typeof experiment> = PlotSlot

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
