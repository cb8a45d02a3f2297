import type { Place } from './path.ts'

/**
 * Lines through a cell by which of its corners lie at or above the level (1 bottom left, 2 bottom right, 4 top right,
 * 8 top left), as pairs of the edges where they begin and end: what is above lies on the same side of all of them.
 * (Marching squares; of the two ways through a saddle the one that parts what is above.)
 */
const LINES = ['', 'BL', 'RB', 'RL', 'TR', 'BLTR', 'TB', 'TL', 'LT', 'BT', 'LTRB', 'RT', 'LR', 'BR', 'LB', '']

/** Doubled place of each edge's middle from the cell's top left corner, which is the middle of a grid cell. */
const EDGES: Readonly<Record<string, Place>> = { L: [0, 1], R: [2, 1], T: [1, 0], B: [1, 2] }

/** Share of the way from a value to the next at which a level lies; either may be infinite. */
function shareAt(level: number, from: number, to: number): number {
  const [a, b] = [level - from, to - from]
  const share = Number.isFinite(a) || Number.isFinite(b) ? a / b : Math.sign(a) / Math.sign(b)
  return Number.isNaN(share) ? 0.5 : share
}

/**
 * Closed lines about what lies at or above a level, first point not repeated, in grid coordinates: the middle of cell i
 * is at i + 1/2. What lies below within them is bounded the other way round. A value that is not a number lies below all,
 * and so does what is beyond the grid.
 * @param values row by row, [rows, columns]
 */
export function contourRings(
  values: ArrayLike<number>,
  columns: number,
  rows: number,
  level: number,
): [number, number][][] {
  const inside = (i: number, j: number) => i >= 0 && j >= 0 && i < columns && j < rows
  const at = (i: number, j: number) => {
    const value = inside(i, j) ? values[j * columns + i] : Number.NaN
    return Number.isNaN(value) ? Number.NEGATIVE_INFINITY : value
  }
  const above = (i: number, j: number) => Number(at(i, j) >= level)
  const width = 2 * columns + 4
  /** Of each crossing of a grid line the next one; by doubled coordinates, from −1. */
  const next = new Map<number, number>()
  for (let j = -1; j < rows; j++) {
    for (let i = -1; i < columns; i++) {
      const corners = above(i, j + 1) + 2 * above(i + 1, j + 1) + 4 * above(i + 1, j) + 8 * above(i, j)
      const place = (edge: string) => (2 * j + EDGES[edge][1] + 2) * width + 2 * i + EDGES[edge][0] + 2
      for (let k = 0; k < LINES[corners].length; k += 2)
        next.set(place(LINES[corners][k]), place(LINES[corners][k + 1]))
    }
  }
  const point = (key: number): [number, number] => {
    const [x, y] = [(key % width) - 2, Math.floor(key / width) - 2]
    const [i, j] = [Math.floor(x / 2), Math.floor(y / 2)]
    const lying = x % 2 !== 0
    const [beyondX, beyondY] = lying ? [i + 1, j] : [i, j + 1]
    const share =
      inside(i, j) && inside(beyondX, beyondY) ? shareAt(level, at(i, j), at(beyondX, beyondY)) : 0.5
    return lying ? [i + 0.5 + share, j + 0.5] : [i + 0.5, j + 0.5 + share]
  }
  const rings: [number, number][][] = []
  for (const start of next.keys()) {
    const ring: [number, number][] = []
    for (let key: number | undefined = start; key !== undefined && next.has(key); ) {
      ring.push(point(key))
      const following: number | undefined = next.get(key)
      next.delete(key)
      key = following
    }
    if (ring.length > 0) rings.push(ring)
  }
  return rings
}
