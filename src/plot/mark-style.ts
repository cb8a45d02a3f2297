import { type MarkerShape, type SeriesStyle, seriesStyle } from './series.ts'

/** Props by which every mark of a series says how it looks. */
export interface MarkStyleProps {
  /** Number of the series (0, 1, …): gives colour, dash and marker. 0 if not given. */
  series?: number
  /** A CSS colour in place of the series' own. */
  colour?: string
  dash?: readonly number[]
  marker?: MarkerShape
  /** A pinned earlier result: thinner, dashed and paler. */
  ghost?: boolean
}

const GHOST_DASH: readonly number[] = [4, 4]
const GHOST_OPACITY = 0.75
const GHOST_WIDTH = 2 / 3

export interface MarkStyle extends SeriesStyle {
  opacity: number
  /** Factor on stroke widths. */
  weight: number
}

export function markStyle({ series = 0, colour, dash, marker, ghost }: MarkStyleProps): MarkStyle {
  const own = seriesStyle(series)
  return {
    colour: colour ?? own.colour,
    dash: ghost ? GHOST_DASH : (dash ?? own.dash),
    marker: marker ?? own.marker,
    opacity: ghost ? GHOST_OPACITY : 1,
    weight: ghost ? GHOST_WIDTH : 1,
  }
}
