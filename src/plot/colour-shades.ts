import { range } from 'd3'
import { labOf, mixed } from './cie-lab.ts'
import { type ColourMap, clamp, STOPS } from './colour-map.ts'

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
