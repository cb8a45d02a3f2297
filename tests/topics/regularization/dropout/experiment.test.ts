import { expect, test } from 'vitest'
import { experiment } from '../../../../src/topics/regularization/dropout/experiment.ts'
import { record } from '../../../support/record.ts'

const SHORT = { steps: 60, units: 8 }

test('both networks begin alike', () => {
  const { log } = record(experiment, SHORT, { most: 1 })
  const [plainTraining, plain, training, dropped] = log.at(0)?.losses ?? []
  expect([training, dropped]).toEqual([plainTraining, plain])
})

test('what is measured does not move the run', () => {
  const often = record(experiment, { ...SHORT, steps: 50 })
  const seldom = record(experiment, { ...SHORT, steps: 100 })
  const same = seldom.frames.find(({ step }) => step === 50)
  expect([...(same?.weights ?? [])]).toEqual([...often.last.weights])
})

test('with nothing dropped the two networks stay alike, and every distance is zero', () => {
  const { last, reading } = record(experiment, { ...SHORT, keep1: 1, keep2: 1 })
  expect(last.losses.subarray(2)).toEqual(last.losses.subarray(0, 2))
  expect(Math.max(...last.inputGap, ...last.answerGap, ...last.spread)).toBeLessThan(1e-6)
  expect(last.mask.every((kept) => kept === 1)).toBe(true)
  expect(reading?.key).toBe('nothing')
})
