import { type MarkerShape, type SeriesStyle, seriesStyle } from './series.ts'

/** Props by which every mark of a series says how it looks. */
export interface MarkStyleProps {
  /** Number of the series (0, 1, …): gives colour, dash and marker. 0 if not given. */
  series?: number
  /** A CSS colour in place of the series' own. */
  colour?: string
  dash?: readonly number[]
  marker?: MarkerShape
  /**
   * Number of the pinned run (1, 2, …) that the mark belongs to: thinner, and told from the others by dash and fade,
   * never by colour, which stays that of the series. `true` as 1.
   */
  ghost?: boolean | number
}

/** By the number of the pinned run; none is the dash of a series. */
const GHOST_DASHES: readonly (readonly number[])[] = [
  [4, 4],
  [1.5, 3.5],
  [8, 3, 1.5, 3],
  [14, 5],
]
/** Not below 0.75, where the palest series would come under 3 : 1 on the surface. */
const GHOST_OPACITIES = [0.95, 0.85, 0.75]
const GHOST_WIDTH = 2 / 3

export interface MarkStyle extends SeriesStyle {
  opacity: number
  /** Factor on stroke widths. */
  weight: number
}

export function markStyle({ series = 0, colour, dash, marker, ghost }: MarkStyleProps): MarkStyle {
  const own = seriesStyle(series)
  const pin = Number(ghost ?? 0)
  return {
    colour: colour ?? own.colour,
    dash: pin > 0 ? GHOST_DASHES[(pin - 1) % GHOST_DASHES.length] : (dash ?? own.dash),
    marker: marker ?? own.marker,
    opacity: pin > 0 ? GHOST_OPACITIES[Math.min(pin, GHOST_OPACITIES.length) - 1] : 1,
    weight: pin > 0 ? GHOST_WIDTH : 1,
  }
}
