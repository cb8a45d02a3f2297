import type { ColourMap } from './colour-map.ts'
import { extentOf } from './datum.ts'
import type { Interval } from './domain.ts'

/** How values become colours. */
export interface ColourScaleProps {
  map?: ColourMap
  /** Values at the map's ends; by default those of the data, about zero alike on both sides for a diverging map. */
  colours?: Interval
  /** Even steps of colour per factor instead of per difference; values must be above zero. */
  log?: boolean
}

export interface ColourScale {
  map: ColourMap
  domain: Interval
  log: boolean
  /** Place in the map, 0 to 1; NaN for a value without a colour. */
  (value: number): number
}

export function colourScale(
  values: ArrayLike<number>,
  { map = 'sequential', colours, log = false }: ColourScaleProps,
): ColourScale {
  const domain = colours ?? dataDomain(values, map, log)
  const along = log ? Math.log10 : (value: number) => value
  const [low, high] = domain.map(along)
  const place = (value: number) => {
    const at = along(value)
    if (!Number.isFinite(at)) return Number.NaN
    return high === low ? 0.5 : Math.max(0, Math.min(1, (at - low) / (high - low)))
  }
  return Object.assign(place, { map, domain, log })
}

function dataDomain(values: ArrayLike<number>, map: ColourMap, log: boolean): Interval {
  const extent = extentOf([values], log) ?? [log ? 0.1 : 0, 1]
  if (map === 'sequential' || log) return extent
  const reach = Math.max(Math.abs(extent[0]), Math.abs(extent[1]))
  return [-reach, reach]
}
