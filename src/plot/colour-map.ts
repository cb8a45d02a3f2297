import { range } from 'd3'

/** Sequential: from little to much. Diverging: either side of a middle. */
export type ColourMap = 'sequential' | 'diverging'

export const STOPS: Record<ColourMap, readonly string[]> = {
  sequential: range(6).map((stop) => `var(--map-seq-${stop})`),
  diverging: range(7).map((stop) => `var(--map-div-${stop})`),
}

export const clamp = (t: number) => Math.max(0, Math.min(1, t))

/** A CSS colour of the map at t in [0, 1]; mixed by the browser, so that it follows the theme. */
export function mapColour(map: ColourMap, t: number): string {
  const stops = STOPS[map]
  const at = clamp(t) * (stops.length - 1)
  const index = Math.min(stops.length - 2, Math.floor(at))
  const share = Math.round((at - index) * 1000) / 10
  return `color-mix(in lab, ${stops[index + 1]} ${share}%, ${stops[index]})`
}
