import { createContext } from 'react'
import type { Brush } from './brush.ts'
import type { PlotSpace } from './space.ts'

/** Paints on no canvas, while the site is built. */
export interface Painter {
  /** SVG elements of what is painted. */
  readonly svg: (space: PlotSpace, draw: (brush: Brush) => void) => string
  /** Address of a picture of `width` columns, from four bytes a pixel: red, green, blue, opacity. */
  readonly address: (pixels: Uint8ClampedArray, width: number) => string
}

/** Given where a picture must stand before any script runs: what is painted on canvases elsewhere is part of its HTML. */
export const PaintedContext = createContext<Painter | undefined>(undefined)
