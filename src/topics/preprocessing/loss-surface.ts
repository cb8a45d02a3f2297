import { type LineExamples, type LossName, pointLoss } from './margin-loss.ts'

/** Cells of a surface along w and along b. */
export const GRID = 44

/** Ranges of w and b. */
export interface Window {
  readonly w: readonly [number, number]
  readonly b: readonly [number, number]
}

/** Room round the start and the minimum, as a share of their distance. */
const ROOM = 0.6

function around(a: number, b: number, least: number): readonly [number, number] {
  const room = Math.max(ROOM * Math.abs(a - b), least)
  return [Math.min(a, b) - room, Math.max(a, b) + room]
}

/** A window with the start (0, 0) and the minimum (w, b) in it. */
export function windowOf(w: number, b: number): Window {
  const least = Math.max(0.3, 0.25 * Math.max(Math.abs(w), Math.abs(b) / 4))
  return { w: around(0, w, least), b: around(0, b, Math.max(least, 0.25 * Math.abs(w))) }
}

/** Mean loss [GRID, GRID] in the middle of each cell: rows of rising b, in each row w rises. */
export function lossSurface(
  name: LossName,
  { positions, labels }: LineExamples,
  { w, b }: Window,
): Float32Array {
  const surface = new Float32Array(GRID * GRID)
  for (let row = 0; row < GRID; row++) {
    const bias = b[0] + ((row + 0.5) / GRID) * (b[1] - b[0])
    for (let column = 0; column < GRID; column++) {
      const weight = w[0] + ((column + 0.5) / GRID) * (w[1] - w[0])
      let sum = 0
      for (let i = 0; i < positions.length; i++) {
        sum += pointLoss(name, labels[i], weight * positions[i] + bias).value
      }
      surface[row * GRID + column] = sum / positions.length
    }
  }
  return surface
}
