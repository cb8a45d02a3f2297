import type { MaxoutLines } from './curves.ts'

/** A point by which a line of maxout is held: pull it up or down, and the line turns about its other point. */
interface Hold {
  readonly line: 1 | 2
  readonly x: number
  /** Where the line's other point is. */
  readonly pivot: number
}

export const HOLDS: readonly Hold[] = [
  { line: 1, x: -1.5, pivot: 1.5 },
  { line: 1, x: 1.5, pivot: -1.5 },
  { line: 2, x: -3, pivot: 3 },
  { line: 2, x: 3, pivot: -3 },
]

const LARGEST = 3
const STEP = 0.01

/** To the control's step, within its bounds. */
function settle(value: number): number {
  const steps = Math.round(Math.max(-LARGEST, Math.min(LARGEST, value)) / STEP)
  return Math.round(steps * STEP * 100) / 100
}

export const heightAt = ({ w1, b1, w2, b2 }: MaxoutLines, line: 1 | 2, x: number) =>
  line === 1 ? w1 * x + b1 : w2 * x + b2

/** Slope and intercept of the line through (hold.x, y) and its other point. */
export function pulled(
  lines: MaxoutLines,
  hold: Hold,
  y: number,
): { readonly w: number; readonly b: number } {
  const other = heightAt(lines, hold.line, hold.pivot)
  const w = settle((y - other) / (hold.x - hold.pivot))
  return { w, b: settle(other - w * hold.pivot) }
}
