import { createContext, useContext } from 'react'
import type { Scale } from './scale.ts'

/** The drawing a mark is in. All lengths in CSS pixels of the drawing, origin at its top left. */
export interface PlotSpace {
  x: Scale
  y: Scale
  /** Outer size. */
  width: number
  height: number
  /** Edges of the data area. */
  left: number
  top: number
  right: number
  bottom: number
  /** Projector scale: multiply strokes, markers and type by it. */
  scale: number
  /** Font size of tick labels. */
  fontSize: number
  /** Value for `clipPath` that keeps a mark inside the data area, with room for half a stroke or marker. */
  clip: string
  /** The same without that room, for marks that fill the area to its edges. */
  clipArea: string
  /** Labels of series the reader has switched off. */
  hidden: ReadonlySet<string>
}

export const SpaceContext = createContext<PlotSpace | null>(null)

/**
 * The space of the plot this component stands in; for own marks.
 * @throws Error outside of a Plot.
 */
export function usePlot(): PlotSpace {
  const space = useContext(SpaceContext)
  if (!space) throw new Error('A mark must stand inside a <Plot>')
  return space
}

/** Projector scale for all plots below: 1 on a desk, 1.6 on a projector. Without it, the CSS variable `--plot-scale`. */
export const PlotScale = createContext<number | undefined>(undefined)
