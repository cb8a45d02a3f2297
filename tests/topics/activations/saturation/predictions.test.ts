import { expect, it } from 'vitest'
import { experiment } from '../../../../src/topics/activations/saturation/experiment.ts'
import { predictions } from '../../../../src/topics/activations/saturation/predictions.ts'
import { record } from '../../../support/record.ts'

it('large-sums: the gradient explodes, and most slopes are flat', () => {
  const { values, judge } = predictions['large-sums']
  const run = record(experiment, values)
  const { answer, numbers } = judge(run.log, run.values)
  expect(answer).toBe('explodes')
  expect(numbers.ratio).toBeGreaterThan(100)
  expect(numbers.flat).toBeGreaterThan(0.6)
})
