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
export function zoomed(window: Window, factor: number, x = window.x, y = window.y): Window {
  const half = Math.max(NEAREST, Math.min(FARTHEST, window.half * factor))
  const kept = half / window.half
  return { x: x + (window.x - x) * kept, y: y + (window.y - y) * kept, half }
}

export const moved = (window: Window, dx: number, dy: number): Window => ({
  ...window,
  x: window.x + dx,
  y: window.y + dy,
})
