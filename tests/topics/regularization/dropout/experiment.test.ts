import { describe, expect, test } from 'vitest'
import { experiment } from '../../../../src/topics/regularization/dropout/experiment.ts'
import { record } from '../../../support/record.ts'

describe('descent on w²/2', () => {
  test.each([0.1, 0.5, 1, 1.9])('without noise, w after t steps is (1 − %d)ᵗ', (rate) => {
    const { frames } = record(experiment, { rate, noise: 0 })
    frames.forEach(({ weight }, step) => {
      expect(weight).toBeCloseTo((1 - rate) ** step, 12)
    })
  })

  test.each([
    ['falling', {}],
    ['growing', { rate: 2.1 }],
  ] as const)('the reading says %s', (key, overlay) => {
    expect(record(experiment, overlay).reading?.key).toBe(key)
  })
})
