import { range } from 'd3'
import { labOf, mixed } from './cie-lab.ts'

/** Sequential: from little to much. Diverging: either side of a middle. */
export type ColourMap = 'sequential' | 'diverging'

const STOPS: Record<ColourMap, readonly string[]> = {
  sequential: range(6).map((stop) => `var(--map-seq-${stop})`),
  diverging: range(7).map((stop) => `var(--map-div-${stop})`),
}

const clamp = (t: number) => Math.max(0, Math.min(1, t))

/** A CSS colour of the map at t in [0, 1]; mixed by the browser, so that it follows the theme. */
export function mapColour(map: ColourMap, t: number): string {
  const stops = STOPS[map]
  const at = clamp(t) * (stops.length - 1)
  const index = Math.min(stops.length - 2, Math.floor(at))
  const share = Math.round((at - index) * 1000) / 10
  return `color-mix(in lab, ${stops[index + 1]} ${share}%, ${stops[index]})`
}

const SHADES = 256

/**
 * The map as `shade(t)` for t in [0, 1], computed once in 256 steps.
 * @param colour resolves a CSS colour to a computed one
 */
export function mapShades(map: ColourMap, colour: (css: string) => string): (t: number) => string {
  const stops = STOPS[map].map((stop) => labOf(colour(stop)))
  const shades = range(SHADES).map((step) => {
    const at = (step / (SHADES - 1)) * (stops.length - 1)
    const index = Math.min(stops.length - 2, Math.floor(at))
    return mixed(stops[index], stops[index + 1], at - index)
  })
  return (t) => shades[Math.round(clamp(t) * (SHADES - 1))]
}
