/** What of the plane a map shows: its middle and half its height. */
export interface Window {
  readonly x: number
  readonly y: number
  readonly half: number
}

export const WHOLE: Window = { x: 0, y: 0, half: 3.8 }
/** Half the height of the nearest and of the farthest view. */
const NEAREST = 1e-3
const FARTHEST = 20

/** A window `factor` times as high, in which the place (x, y) stays where it is. */
export function zoomed(shown: Window, factor: number, x = shown.x, y = shown.y): Window {
  const half = Math.max(NEAREST, Math.min(FARTHEST, shown.half * factor))
  const kept = half / shown.half
  return { x: x + (shown.x - x) * kept, y: y + (shown.y - y) * kept, half }
}

export const moved = (shown: Window, dx: number, dy: number): Window => ({
  ...shown,
  x: shown.x + dx,
  y: shown.y + dy,
})
