import { describe, expect, test } from 'vitest'
import { BUGS, type Bug } from '../../../../src/topics/babysitting/sanity/bugs.ts'
import { CHANCE, failedChecks, penaltyError } from '../../../../src/topics/babysitting/sanity/checks.ts'
import { experiment } from '../../../../src/topics/babysitting/sanity/experiment.ts'
import { record } from '../../../support/record.ts'
import { SEEDS } from '../../../support/seeds.ts'

/** The checks that catch each mistake with the default settings. */
const CAUGHT_BY: Record<Bug, readonly string[]> = {
  nothing: [],
  'labels-shuffled': ['labels'],
  'inputs-unscaled': ['inputs', 'first-loss', 'overfit'],
  'large-logits': ['first-loss', 'overfit'],
  'no-softmax': ['first-loss', 'overfit'],
  'two-softmaxes': ['overfit'],
  'penalty-lost': ['penalty'],
  'gradient-sign': ['gradient', 'overfit'],
  'update-sign': ['overfit'],
  'dropout-on': ['penalty', 'gradient', 'overfit'],
}

const lastOf = (bug: Bug, seed: number) => {
  const { log, values } = record(experiment, { bug, seed })
  const last = log.at(-1)
  if (!last) throw new Error('no frame')
  return { last, values, log }
}

test('the chance level of ten classes is ln 10', () => {
  expect(CHANCE).toBeCloseTo(Math.log(10), 14)
})

describe('each mistake is caught, by the same checks for every seed', () => {
  test.each(BUGS.flatMap((bug) => SEEDS.map((seed) => ({ bug, seed }))))(
    '$bug, seed $seed',
    ({ bug, seed }) => {
      const { last, values } = lastOf(bug, seed)
      expect(failedChecks(last, values.steps)).toEqual(CAUGHT_BY[bug])
    },
  )
})

describe('what the checks measure', () => {
  test('the loss rises by the penalty, to the digits of float32', () => {
    for (const l2 of [1e-4, 0.01, 10]) {
      const last = record(experiment, { l2, steps: 20 }).log.at(-1)
      if (!last) throw new Error('no frame')
      expect(penaltyError(last)).toBeLessThan(2e-3)
    }
  })

  test('shuffled labels are memorised, unscaled inputs and a wrong sign are not', () => {
    expect(lastOf('labels-shuffled', 42).last.accuracy).toBe(100)
    expect(lastOf('inputs-unscaled', 42).last.accuracy).toBeLessThan(20)
    expect(lastOf('gradient-sign', 42).last.accuracy).toBeLessThan(20)
  })

  test('a softmax of a softmax leaves at least ln(e + 9) − 1', () => {
    const floor = Math.log(Math.E + 9) - 1
    for (const seed of SEEDS) {
      const { loss } = lastOf('two-softmaxes', seed).last
      expect(loss).toBeGreaterThan(floor)
      expect(loss).toBeLessThan(floor + 0.1)
    }
  })

  test('the wrong sign is found in the layer that has it', () => {
    const { gradientError } = lastOf('gradient-sign', 42).last
    expect(gradientError[0]).toBeCloseTo(1, 6)
    expect(gradientError[1]).toBeLessThan(1e-7)
    expect(gradientError[2]).toBeLessThan(1e-7)
  })

  test('the checks come one after the other', () => {
    const { log } = record(experiment, {}, { most: 7 })
    expect(log.at(0)?.firstLoss).toBeNaN()
    expect(log.at(0)?.agreement).toBeGreaterThan(0.5)
    expect(log.at(1)?.firstLoss).toBeGreaterThan(0)
    expect(log.at(1)?.penalisedLoss).toBeNaN()
    expect(log.at(2)?.penalisedLoss).toBeGreaterThan(0)
    expect(log.at(3)?.gradientError[0]).toBeGreaterThan(0)
    expect(log.at(3)?.gradientError[1]).toBeNaN()
    expect(log.at(6)?.step).toBe(2)
  })
})
