import { describe, expect, test } from 'vitest'
import type { Values } from '../../../../src/lab/parameter.ts'
import { diagnose } from '../../../../src/topics/babysitting/learning-rate/doctor.ts'
import { experiment } from '../../../../src/topics/babysitting/learning-rate/experiment.ts'
import {
  OPERATIONS,
  operationAt,
  operationIndex,
} from '../../../../src/topics/babysitting/learning-rate/operations.ts'
import { record } from '../../../support/record.ts'
import { ALL_SEEDS, SEEDS } from '../../../support/seeds.ts'

const lastOf = (overlay: Partial<Values<typeof experiment.parameters>>) => {
  const last = record(experiment, overlay).log.at(-1)
  if (!last) throw new Error('no frame')
  return last
}

describe('the training doctor', { timeout: 30_000 }, () => {
  test('has nothing to say while every value is finite', () => {
    expect(diagnose(lastOf({ ladder: false, steps: 40 }))).toEqual([])
  })

  test.each(SEEDS)('names where the run at 10 broke, and the values before: seed %i', (seed) => {
    const last = lastOf({ rate: 10, ladder: false, seed })
    const [found, ...others] = diagnose(last)
    expect(others).toEqual([])
    expect(found.step).toBe(last.step)
    expect(found.step).toBeLessThan(20)
    expect(found.layer).toBeGreaterThanOrEqual(1)
    expect(found.layer).toBeLessThanOrEqual(4)
    expect(OPERATIONS).toContain(found.operation)
    expect(Number.isFinite(found.lossBefore)).toBe(true)
    expect(found.lossBefore).toBeGreaterThan(1e6)
    expect(found.growth).toBeGreaterThan(1e6)
    expect(found.weightBefore / found.growth).toBeCloseTo(last.weightAtStart[0], 5)
    expect(found.tripled).toBe(2)
    expect(found.cause).toBe('rate')
  })

  test('blames inputs of up to 255', () => {
    const found = ALL_SEEDS.flatMap((seed) =>
      diagnose(lastOf({ rate: 0.3, ladder: false, pixels: 'raw', seed })),
    )
    expect(found.length).toBeGreaterThan(0)
    for (const { cause } of found) expect(cause).toBe('inputs')
  })

  test('operations keep their numbers', () => {
    for (const name of OPERATIONS) expect(operationAt(operationIndex(name))).toBe(name)
    expect(operationAt(operationIndex('conv2d'))).toBe('other')
    expect(operationAt(Number.NaN)).toBe('other')
  })
})
