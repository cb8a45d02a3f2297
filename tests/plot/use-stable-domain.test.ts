import { describe, expect, test } from 'vitest'
import type { Interval } from '../../src/plot/domain.ts'
import { type RememberedDomain, rememberDomain } from '../../src/plot/use-stable-domain.ts'

const domainAfter = (
  extents: (Interval | undefined)[],
  options: Parameters<typeof rememberDomain>[2] = { scale: 'linear' },
) => {
  let past: RememberedDomain | undefined
  for (const extent of extents) past = rememberDomain(past, extent, options)
  return past?.domain
}

describe('rememberDomain', () => {
  test('the room around a first single value is forgotten with the second value', () => {
    expect(domainAfter([undefined, [0, 0], [0, 1], [0, 280]])).toEqual([0, 300])
    expect(domainAfter([[5, 5]])).toEqual([2, 8])
  })
  test('the empty axis does not count as data', () => {
    expect(domainAfter([undefined, [40, 44]])).toEqual([40, 44])
  })
  test('a run that becomes quieter keeps its domain', () => {
    expect(
      domainAfter([
        [0, 10],
        [3, 8],
      ]),
    ).toEqual([0, 10])
  })
  test('another key starts afresh, the same one remembers', () => {
    const first = rememberDomain(undefined, [0, 100], { scale: 'linear', resetKey: 'seed 1' })
    expect(rememberDomain(first, [0, 50], { scale: 'linear', resetKey: 'seed 1' })).toBe(first)
    expect(rememberDomain(first, [0, 50], { scale: 'linear', resetKey: 'seed 2' }).domain).toEqual([0, 50])
    expect(rememberDomain(first, [1, 50], { scale: 'log', resetKey: 'seed 1' }).domain).toEqual([1, 50])
  })
  test('asked twice it gives the same object, so that rendering comes to rest', () => {
    const once = rememberDomain(undefined, [0.2, 7], { scale: 'linear' })
    expect(rememberDomain(once, [0.2, 7], { scale: 'linear' })).toBe(once)
    const empty = rememberDomain(undefined, undefined, { scale: 'log' })
    expect(rememberDomain(empty, undefined, { scale: 'log' })).toBe(empty)
    const single = rememberDomain(undefined, [3, 3], { scale: 'linear' })
    expect(rememberDomain(single, [3, 3], { scale: 'linear' })).toBe(single)
  })
})
