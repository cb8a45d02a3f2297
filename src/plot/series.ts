import {
  pathRound,
  type SymbolType,
  symbol,
  symbolCircle,
  symbolCross,
  symbolDiamond,
  symbolSquare,
  symbolTriangle,
  symbolWye,
} from 'd3'

/** How one series looks: never by colour alone. */
export interface SeriesStyle {
  /** A CSS colour, from the theme's tokens. */
  colour: string
  /** Dash pattern in pixels at scale 1; undefined for a solid line. */
  dash?: readonly number[]
  marker: MarkerShape
}

const MARKERS = {
  circle: symbolCircle,
  square: symbolSquare,
  triangle: symbolTriangle,
  diamond: symbolDiamond,
  cross: symbolCross,
  wye: symbolWye,
} satisfies Record<string, SymbolType>

/** What stands for a series in a legend. */
export type Glyph = 'line' | 'point' | 'patch'

export type MarkerShape = keyof typeof MARKERS

const SHAPES = Object.keys(MARKERS) as MarkerShape[]
const DASHES: readonly (readonly number[] | undefined)[] = [
  undefined,
  [7, 3],
  [2, 2.5],
  [9, 3, 2, 3],
  [4, 2],
  [12, 4],
]
const COLOURS = 6

/** Colour, dash and marker of the series with this number (0, 1, …); 36 pairs of colour and dash before any repeats. */
export function seriesStyle(index: number): SeriesStyle {
  const turn = Math.floor(index / COLOURS)
  return {
    colour: `var(--series-${(index % COLOURS) + 1})`,
    dash: DASHES[(index + turn) % DASHES.length],
    marker: SHAPES[(index + turn) % SHAPES.length],
  }
}

/** SVG path of a marker around the origin, of about the area of a circle with this radius. */
export function markerPath(shape: MarkerShape, radius: number): string {
  return symbol(MARKERS[shape], Math.PI * radius * radius)() ?? ''
}

/** The drawing calls d3's symbols make. */
type Pen = Pick<CanvasRenderingContext2D, 'moveTo' | 'lineTo' | 'closePath' | 'arc' | 'rect'>

/** Draw a marker with its middle at (x, y) into the pen's path. */
export function traceMarker(pen: Pen, shape: MarkerShape, radius: number, x: number, y: number): void {
  const moved: Pen = {
    moveTo: (px, py) => pen.moveTo(x + px, y + py),
    lineTo: (px, py) => pen.lineTo(x + px, y + py),
    arc: (px, py, ...rest) => pen.arc(x + px, y + py, ...rest),
    rect: (px, py, width, height) => pen.rect(x + px, y + py, width, height),
    closePath: () => pen.closePath(),
  }
  MARKERS[shape].draw(moved as CanvasRenderingContext2D, Math.PI * radius * radius)
}

/** One SVG path of markers at all points that have a place. */
export function markersPath(
  shape: MarkerShape,
  radius: number,
  points: Iterable<readonly [number, number]>,
): string {
  const drawn = pathRound(2)
  for (const [x, y] of points) {
    if (Number.isFinite(x) && Number.isFinite(y)) traceMarker(drawn, shape, radius, x, y)
  }
  return drawn.toString()
}

/** The dash attribute at a drawing scale. */
export const dashArray = (dash: readonly number[] | undefined, scale: number): string | undefined =>
  dash?.map((length) => length * scale).join(' ')
