import type { Polyline } from './strokes.ts'

/**
 * Draws strokes (in the unit square) into a square of size² pixels, row by row: brightness clamp(r − d + ½) for a pixel
 * whose centre is d pixels from the nearest stroke of half thickness r pixels. Brighter of the two where pixels overlap.
 */
export function drawStrokes(
  strokes: readonly Polyline[],
  radius: number,
  pixels: Float32Array,
  size: number,
): void {
  for (const stroke of strokes) {
    for (let i = 1; i < stroke.length; i++) {
      const [ax, ay] = stroke[i - 1]
      const [bx, by] = stroke[i]
      segment(ax * size - 0.5, ay * size - 0.5, bx * size - 0.5, by * size - 0.5, radius, pixels, size)
    }
  }
}

function segment(
  ax: number,
  ay: number,
  bx: number,
  by: number,
  radius: number,
  pixels: Float32Array,
  size: number,
): void {
  const reach = radius + 0.5
  const left = Math.max(0, Math.ceil(Math.min(ax, bx) - reach))
  const right = Math.min(size - 1, Math.floor(Math.max(ax, bx) + reach))
  const top = Math.max(0, Math.ceil(Math.min(ay, by) - reach))
  const bottom = Math.min(size - 1, Math.floor(Math.max(ay, by) + reach))
  const dx = bx - ax
  const dy = by - ay
  const squared = dx * dx + dy * dy
  for (let y = top; y <= bottom; y++) {
    for (let x = left; x <= right; x++) {
      const along = squared > 0 ? Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / squared)) : 0
      const ex = x - ax - along * dx
      const ey = y - ay - along * dy
      const brightness = Math.min(1, Math.max(0, reach - Math.sqrt(ex * ex + ey * ey)))
      const at = y * size + x
      if (brightness > pixels[at]) pixels[at] = brightness
    }
  }
}
