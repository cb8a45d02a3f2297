import { describe, expect, test } from 'vitest'
import { valuesWith } from '../../../../src/lab/defaults.ts'
import { experiment } from '../../../../src/topics/preprocessing/transforms/experiment.ts'
import { predictions } from '../../../../src/topics/preprocessing/transforms/predictions.ts'
import { text } from '../../../../src/topics/preprocessing/transforms/text.en.ts'
import { record } from '../record.ts'
import { flaws, legalSettings } from '../sweep.ts'

type Overlay = Parameters<typeof record<typeof experiment.parameters, typeof experiment.channels>>[1]

/** Random settings of the sweep; 500 of them were run once. */
const DRAWS = 25
const manyPoints = valuesWith(experiment.parameters, { fit: 'both', points: 1000 })

test('every reading under legal settings has all its numbers, and each sentence is read', () => {
  const keys = new Set<string>()
  for (const values of [...legalSettings(experiment, { random: DRAWS }), manyPoints]) {
    const found = flaws(experiment, text, record(experiment, values).log, values)
    expect(found.wrong, JSON.stringify(values)).toEqual([])
    for (const key of found.keys) keys.add(key)
  }
  expect([...keys].sort()).toEqual(Object.keys(text.readings).sort())
})

const read = (overlay: Overlay) => {
  const { log, values } = record(experiment, overlay)
  return experiment.reading(log, values)
}

describe('what the reading says', () => {
  test.each([
    ['drift', { state: 'normalised', drift: 1.5 }],
    ['unclearDrift', { state: 'normalised', drift: 0.1 }],
    ['leak', { fit: 'both', points: 12 }],
    ['smallLeak', { fit: 'both', points: 1000 }],
    ['hidden', { fit: 'both', drift: 1.5 }],
  ] as const)('%s', (key, overlay) => {
    expect(read(overlay)?.key).toBe(key)
  })

  test('zero lies between the clouds where both were fitted: the means weighted by their counts cancel', () => {
    const reading = read({ fit: 'both', drift: 1.5, points: 60 })
    if (reading?.key !== 'hidden') throw new Error('another reading')
    const { mean1, mean2, testMean1, testMean2 } = reading.numbers
    expect(60 * mean1 + 30 * testMean1).toBeCloseTo(0, 9)
    expect(60 * mean2 + 30 * testMean2).toBeCloseTo(0, 9)
  })
})

describe('the prediction is judged by the run', () => {
  const { values, judge } = predictions['test-whitened']
  const judged = (overlay: Overlay) => {
    const run = record(experiment, overlay)
    return judge(run.log, run.values)
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
