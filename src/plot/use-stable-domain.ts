import { useState } from 'react'
import { type DomainOptions, type Interval, stableDomain } from './domain.ts'

interface StableDomainOptions extends DomainOptions {
  /** A new key starts afresh. */
  resetKey?: string | number
}

interface Remembered {
  domain: Interval
  key: string
  /** No data have been seen yet. */
  empty: boolean
}

/** A domain for live data: grows at once, shrinks with hysteresis or when the scale or `resetKey` changes. */
export function useStableDomain(extent: Interval | undefined, options: StableDomainOptions): Interval {
  const key = `${options.scale} ${options.zero ?? false} ${options.resetKey ?? ''}`
  const [remembered, remember] = useState<Remembered>()
  const past = remembered && remembered.key === key && !remembered.empty ? remembered.domain : undefined
  const domain = stableDomain(past, extent, options)
  const empty = past === undefined && extent === undefined
  if (
    !remembered ||
    remembered.key !== key ||
    remembered.empty !== empty ||
    !same(remembered.domain, domain)
  ) {
    remember({ domain, key, empty })
  }
  return domain
}

const same = (a: Interval, b: Interval) => Object.is(a[0], b[0]) && Object.is(a[1], b[1])
