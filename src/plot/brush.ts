import type { ColourMap } from './colour-map.ts'
import type { PlotSpace } from './space.ts'

/** What a canvas mark paints with. */
export interface Brush {
  /** Lengths in CSS pixels of the drawing; clipped to the data area. */
  context: CanvasRenderingContext2D
  space: PlotSpace
  /** Dots of the screen per CSS pixel. */
  density: number
  /** The computed colour of a CSS colour such as 'var(--series-1)', in the theme of the moment. */
  colour: (css: string) => string
  /** The colour of a map at a place from 0 to 1. */
  shades: (map: ColourMap) => (t: number) => string
  /** The path that the text of an SVG path describes. */
  path: (text: string) => Path2D
}
