import { describe, expect, test } from 'vitest'
import type { Values } from '../../../../src/lab/parameter.ts'
import { experiment } from '../../../../src/topics/preprocessing/transforms/experiment.ts'
import { predictions } from '../../../../src/topics/preprocessing/transforms/predictions.ts'
import { text } from '../../../../src/topics/preprocessing/transforms/text.en.ts'
import { record } from '../../../support/record.ts'

type Overlay = Partial<Values<typeof experiment.parameters>>

describe('what the reading says', () => {
  test.each([
    ['drift', { state: 'normalised', drift: 1.5 }],
    ['unclearDrift', { state: 'normalised', drift: 0.1 }],
    ['leak', { fit: 'both', points: 12 }],
    ['smallLeak', { fit: 'both', points: 1000 }],
    ['hidden', { fit: 'both', drift: 1.5 }],
  ] as const)('%s', (key, overlay) => {
    expect(record(experiment, overlay).reading?.key).toBe(key)
  })

  test('zero lies between the clouds where both were fitted: the means weighted by their counts cancel', () => {
    const { reading } = record(experiment, { fit: 'both', drift: 1.5, points: 60 })
    if (reading?.key !== 'hidden') throw new Error('another reading')
    const { mean1, mean2, testMean1, testMean2 } = reading.numbers
    expect(60 * mean1 + 30 * testMean1).toBeCloseTo(0, 9)
    expect(60 * mean2 + 30 * testMean2).toBeCloseTo(0, 9)
  })
})

describe('the prediction is judged by the run', () => {
  const { values, judge } = predictions['test-whitened']
  const judged = (overlay: Overlay) => {
    const { log, values: all } = record(experiment, overlay)
    return judge(log, all)
  }

  test('twelve points: larger, near (n+1)/(n−4) = 13/8', () => {
    const verdict = judged(values)
    expect(verdict.answer).toBe('larger')
    expect(verdict.numbers.test).toBeCloseTo(13 / 8, 0)
    expect(text.predictions['test-whitened'].explain(verdict.numbers)).toContain('1.')
  })

  test('a thousand points would have been the same', () => {
    expect(judged({ points: 1000 }).answer).toBe('same')
  })
})
