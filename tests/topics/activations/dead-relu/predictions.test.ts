import { expect, it } from 'vitest'
import { experiment } from '../../../../src/topics/activations/dead-relu/experiment.ts'
import { predictions } from '../../../../src/topics/activations/dead-relu/predictions.ts'
import { record } from '../../../support/record.ts'

it('small-bias: some units still die', () => {
  const { values, judge } = predictions['small-bias']
  const run = record(experiment, values)
  const { answer, numbers } = judge(run.log, run.values)
  expect(answer).toBe('some-die')
  expect(numbers.dead).toBe(run.last.dead)
})
