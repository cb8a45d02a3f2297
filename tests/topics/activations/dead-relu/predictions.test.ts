import { expect, it } from 'vitest'
import { experiment } from '../../../../src/topics/activations/dead-relu/experiment.ts'
import { predictions, WITHOUT_BIAS } from '../../../../src/topics/activations/dead-relu/predictions.ts'
import { record } from '../../../support/record.ts'

it('small-bias: as many units die as without it', () => {
  expect(record(experiment).last.dead).toBe(WITHOUT_BIAS)
  const { values, judge } = predictions['small-bias']
  const run = record(experiment, values)
  const { answer, numbers } = judge(run.log, run.values)
  expect(answer).toBe('no-fewer')
  expect(numbers.dead).toBe(run.last.dead)
})
