import { describe, expect, test } from 'vitest'
import { experiment } from '../../../../src/topics/babysitting/learning-rate/experiment.ts'
import { standings } from '../../../../src/topics/babysitting/learning-rate/reading.ts'
import { record } from '../../../support/record.ts'
import { SEEDS } from '../../../support/seeds.ts'

describe('a learning rate changed on the way', () => {
  const overlay = { rate: 0.001, ladder: false, steps: 120 } as const
  const changed = record(experiment, overlay, { changes: [{ step: 41, values: { rate: 0.1 } }] }).log
  const plain = record(experiment, overlay).log

  test('leaves everything before it alone, and holds from the next step on', () => {
    for (let i = 0; i <= 40; i++) expect(changed.at(i)).toEqual(plain.at(i))
    // Step 41 runs at the new rate; its loss is measured before its own update.
    expect(changed.at(41)?.rate[0]).toBe(0.1)
    expect(changed.at(41)?.loss[0]).toBe(plain.at(41)?.loss[0])
    expect(changed.at(42)?.loss[0]).not.toBe(plain.at(42)?.loss[0])
  })

  test('brings the loss down', () => {
    expect(standings(changed)[0].loss).toBeLessThan(1)
    expect(standings(plain)[0].loss).toBeGreaterThan(2.1)
  })

  test('leaves the ladder alone', () => {
    const ladder = { rate: 0.1, steps: 30 } as const
    const own = record(experiment, ladder, { changes: [{ step: 5, values: { rate: 0.5 } }] }).log
    const still = record(experiment, ladder).log
    expect([...(own.at(-1)?.rate ?? [])]).toEqual([0.5, 0.001, 0.01, 1, 10])
    expect([...(own.at(-1)?.loss ?? [])].slice(1)).toEqual([...(still.at(-1)?.loss ?? [])].slice(1))
  })
})

test('a network of the ladder is the one that runs alone at its learning rate', () => {
  const ladder = record(experiment, { steps: 40 }).log
  const alone = record(experiment, { steps: 40, rate: 0.01, ladder: false }).log
  for (let i = 0; i < alone.length; i++) expect(ladder.at(i)?.loss[2]).toBe(alone.at(i)?.loss[0])
})

describe('a run that diverges', () => {
  test.each(SEEDS)('ends by itself, seed %i', (seed) => {
    const { log } = record(experiment, { rate: 10, ladder: false, seed })
    expect(log.length).toBeLessThan(30)
    expect(log.at(-1)?.loss[0]).toBeNaN()
    expect(log.at(-2)?.loss[0]).toBeGreaterThan(1e3)
  })

  test('the first step over three times the first loss is where it says', () => {
    const { log } = record(experiment, { rate: 10, ladder: false })
    const { firstLoss, tripled } = log.at(-1) ?? {}
    const step = tripled?.[0] ?? 0
    expect(log.at(step)?.loss[0]).toBeGreaterThan(3 * (firstLoss?.[0] ?? 0))
    expect(log.at(step - 1)?.loss[0]).toBeLessThanOrEqual(3 * (firstLoss?.[0] ?? 0))
  })
})
