import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type DomainOptions, type Interval, niceDomain, stableDomain } from '../../src/plot/domain.ts'

const linear: DomainOptions = { scale: 'linear' }
const log: DomainOptions = { scale: 'log' }

describe('niceDomain', () => {
  test.each<[Interval | undefined, DomainOptions, Interval]>([
    [[0.013, 2.87], linear, [0, 3]],
    [[4.2, 8.9], { scale: 'linear', zero: true }, [0, 10]],
    [[5, 5], linear, [2, 8]],
    [[0, 0], linear, [-1, 1]],
    [undefined, linear, [0, 1]],
    [[2.3e-7, 1.0013], log, [2e-7, 2]],
    [[0.001, 10], log, [0.001, 10]],
    [[1, 1], log, [0.1, 10]],
  ])('%j %j', (extent, options, expected) => {
    const [low, high] = niceDomain(extent, options)
    expect(low).toBeCloseTo(expected[0], 12)
    expect(high).toBeCloseTo(expected[1], 12)
  })

  test('holds the data', () => {
    const number = fc.double({ min: -1e9, max: 1e9, noNaN: true })
    fc.assert(
      fc.property(number, number, (a, b) => {
        const extent: Interval = [Math.min(a, b), Math.max(a, b)]
        const [low, high] = niceDomain(extent, linear)
        const rounding = 1e-9 * (extent[1] - extent[0])
        expect(low).toBeLessThanOrEqual(extent[0] + rounding)
        expect(high).toBeGreaterThanOrEqual(extent[1] - rounding)
        expect(high).toBeGreaterThan(low)
      }),
    )
    const exponent = fc.double({ min: -30, max: 30, noNaN: true })
    fc.assert(
      fc.property(exponent, exponent, (a, b) => {
        const extent: Interval = [10 ** Math.min(a, b), 10 ** Math.max(a, b)]
        const [low, high] = niceDomain(extent, log)
        expect(low).toBeLessThanOrEqual(extent[0] * (1 + 1e-8))
        expect(high).toBeGreaterThanOrEqual(extent[1] * (1 - 1e-8))
        expect(low).toBeGreaterThanOrEqual(extent[0] / 10.1)
        expect(high).toBeLessThanOrEqual(extent[1] * 10.1)
      }),
    )
  })
})

test('any extent has a finite domain, the same when asked again', () => {
  const number = fc.oneof(
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.constantFrom(0, 5e-324, -1.79e308, 1.79e308),
  )
  fc.assert(
    fc.property(number, number, fc.constantFrom<DomainOptions['scale']>('linear', 'log'), (a, b, scale) => {
      fc.pre(scale === 'linear' || (a > 0 && b > 0))
      const extent: Interval = [Math.min(a, b), Math.max(a, b)]
      const domain = stableDomain(undefined, extent, { scale })
      expect(domain.every(Number.isFinite)).toBe(true)
      expect(domain[1]).toBeGreaterThan(domain[0])
      const again = stableDomain(domain, extent, { scale })
      expect(stableDomain(again, extent, { scale })).toEqual(again)
    }),
    { numRuns: 2000 },
  )
})

describe('stableDomain', () => {
  test('stays the same object while data stay inside', () => {
    const domain: Interval = [0, 3]
    expect(stableDomain(domain, [0.5, 2.9], linear)).toBe(domain)
    expect(stableDomain(domain, undefined, linear)).toBe(domain)
  })
  test('grows at once', () => {
    expect(stableDomain([0, 3], [0, 3.01], linear)).toEqual([0, 3.5])
    expect(stableDomain([0.1, 10], [0.02, 1], log)).toEqual([0.02, 10])
  })
  test('shrinks only when the data fill less than a third', () => {
    const domain: Interval = [0, 10]
    expect(stableDomain(domain, [0, 3.5], linear)).toBe(domain)
    expect(stableDomain(domain, [0, 2.9], linear)).toEqual([0, 3])
    const decades: Interval = [1e-9, 1]
    expect(stableDomain(decades, [1e-4, 1], log)).toBe(decades)
    expect(stableDomain(decades, [1e-2, 1], log)).toEqual([1e-2, 1])
  })
  test('forgets a far-away past when the data jump elsewhere', () => {
    expect(stableDomain([0, 1], [1000, 1001], linear)[0]).toBeGreaterThan(900)
  })
  test('a stream that climbs changes the domain only now and then', () => {
    let domain: Interval | undefined
    let changes = 0
    for (let step = 1; step <= 1000; step++) {
      const next = stableDomain(domain, [0, step], linear)
      expect(next[1]).toBeGreaterThanOrEqual(step)
      if (next !== domain) changes++
      domain = next
    }
    expect(changes).toBeLessThan(40)
  })
  test('a noisy but level stream never moves it', () => {
    let domain = stableDomain(undefined, [0, 1], linear)
    const first = domain
    for (let step = 0; step < 500; step++) {
      domain = stableDomain(domain, [0.1 * Math.sin(step) ** 2, 0.9 + 0.1 * Math.sin(step)], linear)
    }
    expect(domain).toBe(first)
  })
})
