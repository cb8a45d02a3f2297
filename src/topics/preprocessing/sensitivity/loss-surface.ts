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

/** Least height of a window as a share of its width, so that a round valley looks about round. */
const LEAST_HEIGHT = 0.65

/** A window with the start (0, 0) and the minimum (w, b) in it. */
export function windowOf(w: number, b: number): Window {
  const alongW = around(0, w, Math.max(0.3, 0.25 * Math.abs(w)))
  const least = (LEAST_HEIGHT * (alongW[1] - alongW[0]) - Math.abs(b)) / 2
  return { w: alongW, b: around(0, b, least) }
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
