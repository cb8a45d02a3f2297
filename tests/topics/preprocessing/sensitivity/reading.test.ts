import { describe, expect, test } from 'vitest'
import { experiment } from '../../../../src/topics/preprocessing/sensitivity/experiment.ts'
import { predictions } from '../../../../src/topics/preprocessing/sensitivity/predictions.ts'
import { text } from '../../../../src/topics/preprocessing/sensitivity/text.en.ts'
import { record } from '../record.ts'
import { flaws, legalSettings } from '../sweep.ts'

type Overlay = Parameters<typeof record<typeof experiment.parameters, typeof experiment.channels>>[1]

const read = (overlay: Overlay) => {
  const { log, values } = record(experiment, overlay)
  const reading = experiment.reading(log, values)
  if (!reading) throw new Error('no reading')
  return reading
}

/** Random settings of the sweep; 500 of them were run once. */
const DRAWS = 25

test('every reading under legal settings has all its numbers', { timeout: 60_000 }, () => {
  const keys = new Set<string>()
  for (const values of legalSettings(experiment, { random: DRAWS, fixed: { steps: 400 } })) {
    const found = flaws(experiment, text, record(experiment, values).log, values)
    expect(found.wrong, JSON.stringify(values)).toEqual([])
    for (const key of found.keys) keys.add(key)
  }
  for (const key of ['both', 'onlyTreated', 'neither']) expect([...keys]).toContain(key)
})

describe('what the reading says', () => {
  test('which runs have reached the target', () => {
    expect(read({}).key).toBe('both')
    expect(read({ distance: 12 }).key).toBe('onlyTreated')
    expect(read({ rate: 1, loss: 'squared', treatment: 'normalised' }).key).toBe('neither')
  })

  test('which change was made to the line', () => {
    const sentence = (overlay: Overlay) => {
      const reading = read({ ...overlay, steps: 50, target: 0.0001 })
      if (reading.key !== 'onlyTreated' && reading.key !== 'neither') throw new Error(reading.key)
      return text.readings.neither.sentence(reading.numbers)
    }
    expect(sentence({})).toMatch(/^Rotating the weights by 10° changes/)
    expect(sentence({ turn: 0, shift: 1 })).toMatch(/^Adding 1 to the bias changes/)
    expect(sentence({ shift: 1 })).toMatch(/^Rotating the weights by 10° and adding 1 to the bias changes/)
    expect(sentence({ turn: 0 })).toMatch(/^The line stays as it is, at a loss of 0\.\d+\./)
  })

  test('warns only where the change costs more than twice as much on raw data', () => {
    expect(read({}).tone).toBe('warn')
    expect(read({ turn: 0, shift: 1 })).toMatchObject({ tone: 'neutral' })
    const { rawRise, treatedRise } = read({ turn: 0, shift: 1 }).numbers
    expect(rawRise).toBeCloseTo(treatedRise, 10)
  })
})

describe('the prediction is judged by the run', () => {
  const { values, judge } = predictions['centred-steps']
  const judged = (overlay: Overlay) => {
    const run = record(experiment, overlay)
    return judge(run.log, run.values)
  }

  test.each([3, 46])('a hundred times as many steps, with all numbers there (seed %i)', (seed) => {
    const { answer, numbers } = judged({ ...values, seed })
    expect(answer).toBe('hundred')
    expect(numbers.rawReached).toBeGreaterThan(100 * numbers.treatedReached)
    expect(text.predictions['centred-steps'].explain(numbers)).not.toContain('not a number')
  })

  test('the cloud at the origin would have needed about as many', () => {
    expect(judged({ distance: 0 }).answer).toBe('twice')
  })
})
