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

/** Between a and b at the share t; b exactly at t = 1. */
const between = (a: number, b: number, t: number) => a * (1 - t) + b * t

/** Share at which a value lies between a and b; the middle where they are one. */
const shareOf = (value: number, a: number, b: number) => (a === b ? 0.5 : (value - a) / (b - a))

/** A linear or logarithmic scale; non-finite values, and those not above zero on a log axis, have no pixel. */
export function numericScale(kind: 'linear' | 'log', domain: Interval, range: Interval): Scale {
  const log = kind === 'log'
  const [low, high] = log ? domain.map(Math.log) : domain
  const place = (value: Datum) => {
    const number = Number(value)
    if (!Number.isFinite(number) || (log && number <= 0)) return Number.NaN
    return between(range[0], range[1], shareOf(log ? Math.log(number) : number, low, high))
  }
  const invert = (pixel: number) => {
    const value = between(low, high, shareOf(pixel, range[0], range[1]))
    return log ? Math.exp(value) : value
  }
  return Object.assign(place, { kind, domain, range, bandwidth: 0, invert })
}

/** A scale of even bands with a gap of `padding` band widths between them. */
export function bandScale(domain: readonly Datum[], range: Interval, padding: number): Scale {
  const indices = new Map([...new Set(domain)].map((value, index) => [value, index]))
  const step = (range[1] - range[0]) / Math.max(1, indices.size)
  const place = (value: Datum) => range[0] + step * ((indices.get(value) ?? Number.NaN) + 0.5)
  const invert = (pixel: number) => {
    const index = Math.floor(((pixel - range[0]) / (range[1] - range[0])) * domain.length)
    return Math.max(0, Math.min(domain.length - 1, index))
  }
  const bandwidth = Math.abs(step) * (1 - padding)
  return Object.assign(place, { kind: 'band' as const, domain, range, bandwidth, invert })
}
