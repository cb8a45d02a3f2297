import { nice } from 'd3'

export type Interval = readonly [number, number]

export interface DomainOptions {
  scale: 'linear' | 'log'
  /** Include zero (linear only). */
  zero?: boolean
}

/** The next 1, 2 or 5 times a power of ten, down or up. */
function logStep(value: number, round: (rank: number) => number): number {
  const exponent = Math.floor(Math.log10(value))
  const steps = [1, 2, 5, 10].map((step) => Number(`${step}e${exponent}`))
  const rank = steps.findIndex((step) => value <= step * (1 + 1e-9))
  const exact = Math.abs(value / steps[rank] - 1) < 1e-9
  return steps[Math.max(0, round(exact ? rank : rank - 0.5))]
}

/** About how many even ticks an axis has. */
const TICKS = 6

/** Beyond these, differences leave the range of doubles. */
const LARGEST = 1e300
const SMALLEST = 1e-300
/** Ends that differ by a smaller share are one value and its rounding. */
const SAME = 1e-9

/** Round an extent outwards to even ticks; a single value gets room around it. */
export function niceDomain(extent: Interval | undefined, { scale, zero }: DomainOptions): Interval {
  if (scale === 'log') {
    const [low, high] = (extent ?? [0.1, 1]).map((end) => Math.max(SMALLEST, Math.min(LARGEST, end)))
    const even: Interval = [logStep(low, Math.floor), logStep(high, Math.ceil)]
    return even[0] < even[1] ? even : [low / 10, high * 10]
  }
  let [low, high] = (extent ?? [0, 1]).map((end) => Math.max(-LARGEST, Math.min(LARGEST, end)))
  if (zero) [low, high] = [Math.min(low, 0), Math.max(high, 0)]
  if (high - low <= Math.max(SMALLEST, SAME * Math.max(Math.abs(low), Math.abs(high)))) {
    const room = Math.abs(low) < SMALLEST ? 1 : Math.abs(low) / 2
    ;[low, high] = [low - room, high + room]
  }
  return nice(low, high, TICKS)
}

const span = ([low, high]: Interval, scale: DomainOptions['scale']) =>
  scale === 'log' ? Math.log10(high / low) : high - low

/** Share of the domain that data may leave unused before the domain shrinks to them. */
const SHRINK_BELOW = 1 / 3

/**
 * The domain to show next. It grows at once when data leave it, and shrinks only when they fill less than
 * a third of it, so that a live plot does not tremble. Returns `previous` itself when nothing changes.
 */
export function stableDomain(
  previous: Interval | undefined,
  extent: Interval | undefined,
  options: DomainOptions,
): Interval {
  if (!previous) return niceDomain(extent, options)
  if (!extent) return previous
  const wanted = niceDomain(extent, options)
  const escapes = extent[0] < previous[0] || extent[1] > previous[1]
  if (escapes) {
    const union: Interval = [Math.min(extent[0], previous[0]), Math.max(extent[1], previous[1])]
    const grown = niceDomain(union, options)
    return span(wanted, options.scale) < SHRINK_BELOW * span(grown, options.scale) ? wanted : grown
  }
  return span(wanted, options.scale) < SHRINK_BELOW * span(previous, options.scale) ? wanted : previous
}
