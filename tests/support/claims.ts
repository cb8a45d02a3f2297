import { describe, expect, test } from 'vitest'
import { SEEDS } from './seeds.ts'

/** What an article says, what is measured for it, and the range in which that must lie, for these seeds. */
export type Claim = readonly [
  says: string,
  measure: (seed: number) => number,
  from: number,
  to: number,
  seeds?: readonly number[],
]

/** `run`, made once for each overlay, however many claims it bears. */
export function remembered<R>(run: (overlay: object) => R): (overlay: object) => R {
  const runs = new Map<string, R>()
  return (overlay) => {
    const key = JSON.stringify(overlay)
    const known = runs.get(key)
    if (known !== undefined) return known
    const result = run(overlay)
    runs.set(key, result)
    return result
  }
}

/** A test for each claim and seed: those of a day, or all in the thorough tests, where a claim names none. */
export function hold(claims: readonly Claim[]): void {
  for (const [says, measure, from, to, seeds = SEEDS] of claims)
    describe(says, () => {
      test.each(seeds.map((seed) => [seed]))('seed %i', (seed) => {
        const value = measure(seed)
        expect(value).toBeGreaterThanOrEqual(from)
        expect(value).toBeLessThanOrEqual(to)
      })
    })
}
