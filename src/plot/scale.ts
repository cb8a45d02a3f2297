import { scaleBand, scaleLinear, scaleLog } from 'd3'
import type { Datum } from './datum.ts'
import type { Interval } from './domain.ts'

/** From values to pixels along one axis. */
export interface Scale {
  /** Pixel of a value (a band's middle); NaN where the axis has no place for it. */
  (value: Datum): number
  readonly kind: 'linear' | 'log' | 'band'
  readonly domain: readonly Datum[]
  readonly range: Interval
  /** Width of a band in pixels; 0 on a numeric axis. */
  readonly bandwidth: number
  /** Value at a pixel; on a band axis the index of the nearest band. */
  invert(pixel: number): number
}

/** A linear or logarithmic scale; non-finite values, and those not above zero on a log axis, have no pixel. */
export function numericScale(kind: 'linear' | 'log', domain: Interval, range: Interval): Scale {
  const scale = (kind === 'log' ? scaleLog() : scaleLinear()).domain(domain).range(range)
  const place = (value: Datum) => {
    const number = Number(value)
    if (!Number.isFinite(number) || (kind === 'log' && number <= 0)) return Number.NaN
    return scale(number)
  }
  return Object.assign(place, {
    kind,
    domain,
    range,
    bandwidth: 0,
    invert: (pixel: number) => scale.invert(pixel),
  })
}

/** A scale of even bands with a gap of `padding` band widths between them. */
export function bandScale(domain: readonly Datum[], range: Interval, padding: number): Scale {
  const scale = scaleBand<Datum>()
    .domain(domain)
    .range(range)
    .paddingInner(padding)
    .paddingOuter(padding / 2)
  const half = scale.bandwidth() / 2
  const place = (value: Datum) => (scale(value) ?? Number.NaN) + half
  const invert = (pixel: number) => {
    const index = Math.floor(((pixel - range[0]) / (range[1] - range[0])) * domain.length)
    return Math.max(0, Math.min(domain.length - 1, index))
  }
  return Object.assign(place, { kind: 'band' as const, domain, range, bandwidth: scale.bandwidth(), invert })
}
