import { expect, it } from 'vitest'
import { experiment } from '../../../../src/topics/activations/zigzag/experiment.ts'
import { predictions } from '../../../../src/topics/activations/zigzag/predictions.ts'
import { record } from '../../../support/record.ts'

it('one-sign: all of the moves have one', () => {
  const { values, judge } = predictions['one-sign']
  const run = record(experiment, values)
  expect(judge(run.log, run.values).answer).toBe('all')
})
