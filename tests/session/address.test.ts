import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createAddress } from '../../src/session/address.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

describe('createAddress', () => {
  it('writes at most twice a second under 1,000 changes, and ends with the last', () => {
    const written: { at: number; address: string }[] = []
    const address = createAddress((text) => written.push({ at: Date.now(), address: text }))
    for (let i = 0; i < 1000; i++) {
      address.show(`?n=${i}`)
      vi.advanceTimersByTime(1)
    }
    vi.advanceTimersByTime(5000)
    expect(written.length).toBeLessThanOrEqual(3)
    expect(written.at(-1)?.address).toBe('?n=999')
    for (let i = 1; i < written.length; i++)
      expect(written[i].at - written[i - 1].at).toBeGreaterThanOrEqual(500)
    expect(vi.getTimerCount()).toBe(0)
  })

  it('does not mind a browser that refuses', () => {
    const address = createAddress(() => {
      throw new DOMException('too many calls', 'SecurityError')
    })
    address.show('?a=1')
    expect(() => vi.advanceTimersByTime(10)).not.toThrow()
    address.show('?a=2')
    expect(() => address.flush()).not.toThrow()
  })

  it('leaves the address alone once another page is on show', () => {
    const place = { pathname: '/init/a/' }
    const replaced: string[] = []
    vi.stubGlobal('location', place)
    vi.stubGlobal('history', {
      state: null,
      replaceState: (_: unknown, __: string, url: string) => replaced.push(url),
    })
    const address = createAddress()
    address.show('/init/a/?n=1')
    vi.advanceTimersByTime(600)
    address.show('/init/a/?n=2')
    place.pathname = '/init/b/'
    vi.advanceTimersByTime(2000)
    vi.unstubAllGlobals()
    expect(replaced).toEqual(['/init/a/?n=1'])
  })

  it('writes at once when flushed, and nothing after cancel', () => {
    const written: string[] = []
    const address = createAddress((text) => written.push(text))
    address.show('?a=1')
    address.flush()
    expect(written).toEqual(['?a=1'])
    vi.advanceTimersByTime(2000)
    expect(written).toEqual(['?a=1'])
    address.show('?a=2')
    address.cancel()
    vi.advanceTimersByTime(2000)
    expect(written).toEqual(['?a=1'])
  })
})
