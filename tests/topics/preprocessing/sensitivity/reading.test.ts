import { describe, expect, test } from 'vitest'
import type { Values } from '../../../../src/lab/parameter.ts'
import { experiment } from '../../../../src/topics/preprocessing/sensitivity/experiment.ts'
import { predictions } from '../../../../src/topics/preprocessing/sensitivity/predictions.ts'
import { text } from '../../../../src/topics/preprocessing/sensitivity/text.en.ts'
import { record } from '../../../support/record.ts'

type Overlay = Partial<Values<typeof experiment.parameters>>

const read = (overlay: Overlay) => {
  const { reading } = record(experiment, overlay)
  if (!reading) throw new Error('no reading')
  return reading
}

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
    expect(sentence({})).toMatch(/^Rotating the raw weights by 10° changes/)
    expect(sentence({ turn: 0, shift: 1 })).toMatch(/^Adding 1 to the bias changes/)
    expect(sentence({ shift: 1 })).toMatch(
      /^Rotating the raw weights by 10° and adding 1 to the bias changes/,
    )
    expect(sentence({ turn: 0 })).toMatch(/^The line stays as it is, at a loss of 0\.\d+\./)
  })

  test('a change of the bias costs the same on both sides, a rotation several times more on raw data', () => {
    const shift = read({ turn: 0, shift: 1 }).numbers
    expect(shift.rawRise).toBeCloseTo(shift.treatedRise, 10)
    const turn = read({}).numbers
    expect(turn.rawRise).toBeGreaterThan(5 * turn.treatedRise)
  })
})

describe('the prediction is judged by the run', () => {
  const { values, judge } = predictions['centred-steps']
  const judged = (overlay: Overlay) => {
    const { log, values: all } = record(experiment, overlay)
    return judge(log, all)
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
