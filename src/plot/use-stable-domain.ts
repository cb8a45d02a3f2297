import { useState } from 'react'
import { type DomainOptions, type Interval, stableDomain } from './domain.ts'

interface StableDomainOptions extends DomainOptions {
  /** A new key starts afresh. */
  resetKey?: string | number
}

export interface RememberedDomain {
  domain: Interval
  key: string
  /** Not yet two values were seen: the next data decide alone. */
  provisional: boolean
}

/** What to show and remember after seeing an extent; `past` itself where nothing changes. */
export function rememberDomain(
  past: RememberedDomain | undefined,
  extent: Interval | undefined,
  options: StableDomainOptions,
): RememberedDomain {
  const key = `${options.scale} ${options.zero ?? false} ${options.resetKey ?? ''}`
  const known = past && past.key === key && !past.provisional ? past.domain : undefined
  const domain = stableDomain(known, extent, options)
  const provisional = known === undefined && (extent === undefined || extent[0] === extent[1])
  const unchanged =
    past?.key === key &&
    past.provisional === provisional &&
    Object.is(past.domain[0], domain[0]) &&
    Object.is(past.domain[1], domain[1])
  return unchanged ? past : { domain, key, provisional }
}

/** A domain for live data: grows at once, shrinks with hysteresis or when the scale or `resetKey` changes. */
export function useStableDomain(extent: Interval | undefined, options: StableDomainOptions): Interval {
  const [past, remember] = useState<RememberedDomain>()
  const next = rememberDomain(past, extent, options)
  if (next !== past) remember(next)
  return next.domain
}
