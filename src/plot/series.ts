import { isPlaced, PathText, type Pen, type Place, tracePolygon } from './path.ts'

/** How one series looks: never by colour alone. */
export interface SeriesStyle {
  /** A CSS colour, from the theme's tokens. */
  colour: string
  /** Dash pattern in pixels at scale 1; undefined for a solid line. */
  dash?: readonly number[]
  marker: MarkerShape
}

const ROOT3 = Math.sqrt(3)

/** The points, and again after a third and after two thirds of a turn. */
function threefold(points: readonly Place[]): Place[] {
  const turned = (sine: number) => points.map(([x, y]): Place => [-x / 2 - sine * y, sine * x - y / 2])
  return [...points, ...turned(ROOT3 / 2), ...turned(-ROOT3 / 2)]
}

const SQUARE: readonly Place[] = [
  [-0.5, -0.5],
  [0.5, -0.5],
  [0.5, 0.5],
  [-0.5, 0.5],
]

/** Lengths that give an area of 1: half a cross' arm's breadth, a third of a triangle's height, half a diamond's, a wye's arm. */
const ARM = Math.sqrt(1 / 5) / 2
const THIRD = Math.sqrt(1 / (3 * ROOT3))
const HALF = Math.sqrt(ROOT3 / 2)
const BRANCH = 1 / Math.sqrt(3 + ROOT3 / 4)

/** Corners of each marker about the origin, y downwards, for an area of 1. A circle has none. */
const MARKERS = {
  circle: [],
  square: SQUARE,
  triangle: threefold([[0, -2 * THIRD]]),
  diamond: [
    [0, -HALF],
    [HALF / ROOT3, 0],
    [0, HALF],
    [-HALF / ROOT3, 0],
  ],
  cross: [
    [-3, -1],
    [-1, -1],
    [-1, -3],
    [1, -3],
    [1, -1],
    [3, -1],
    [3, 1],
    [1, 1],
    [1, 3],
    [-1, 3],
    [-1, 1],
    [-3, 1],
  ].map(([x, y]) => [x * ARM, y * ARM] as const),
  wye: threefold([
    [BRANCH / 2, BRANCH / (2 * ROOT3)],
    [BRANCH / 2, BRANCH / (2 * ROOT3) + BRANCH],
    [-BRANCH / 2, BRANCH / (2 * ROOT3) + BRANCH],
  ]),
} as const satisfies Record<string, readonly Place[]>

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

/** Draws a marker about (x, y), of the area of a circle with this radius, into the pen's path. */
export function traceMarker(pen: Pen, shape: MarkerShape, radius: number, x: number, y: number): void {
  if (shape === 'circle') {
    pen.moveTo(x + radius, y)
    pen.arc(x, y, radius, 0, 2 * Math.PI)
    return
  }
  const size = Math.sqrt(Math.PI) * radius
  tracePolygon(
    pen,
    MARKERS[shape].map(([px, py]) => [x + px * size, y + py * size]),
  )
}

/** SVG path of a marker about the origin. */
export const markerPath = (shape: MarkerShape, radius: number): string => markersPath(shape, radius, [[0, 0]])

/** One SVG path of markers at all points that have a place. */
export function markersPath(shape: MarkerShape, radius: number, points: Iterable<Place>): string {
  const drawn = new PathText()
  for (const point of points) if (isPlaced(point)) traceMarker(drawn, shape, radius, ...point)
  return drawn.toString()
}

/** The dash attribute at a drawing scale. */
export const dashArray = (dash: readonly number[] | undefined, scale: number): string | undefined =>
  dash?.map((length) => length * scale).join(' ')
