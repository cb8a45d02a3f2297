import { describe, expect, test } from 'vitest'
import { frameOf, pack, RESULT, standardError } from '../../../../src/topics/regularization/variants/frame.ts'
import { LOOKS, METHODS, TRAINED } from '../../../../src/topics/regularization/variants/methods.ts'
import { COUNTS, reading, verdicts } from '../../../../src/topics/regularization/variants/reading.ts'
import { logOf } from '../../../support/record.ts'

const REPEATS = 4
const PLAIN = [0.5, 0.6, 0.4, 0.5]

/** Final accuracies that are made up: each method's over the plain network's, repetition by repetition. */
function resultsOf(gains: Partial<Record<(typeof METHODS)[number], readonly number[]>>): Float64Array {
  const results = new Float64Array(REPEATS * TRAINED.length * RESULT)
  for (let repeat = 0; repeat < REPEATS; repeat++) {
    TRAINED.forEach((method, k) => {
      const end = PLAIN[repeat] + (gains[method]?.[repeat] ?? 0)
      const looks = (of: (look: number) => number) => Float64Array.from({ length: LOOKS }, (_, i) => of(i))
      const result = pack({
        testLoss: looks((i) => 2 + i),
        testAccuracy: looks((i) => (i === LOOKS - 1 ? end : 0.1 * (repeat + 1))),
        // Lowest at the third evaluation.
        validationLoss: looks((i) => (i - 2) * (i - 2)),
        trainAccuracy: 1,
      })
      results.set(result, (repeat * TRAINED.length + k) * RESULT)
    })
  }
  return results
}

const frame = (gains: Parameters<typeof resultsOf>[0], done = REPEATS * TRAINED.length) =>
  frameOf(resultsOf(gains), done, { repeats: REPEATS, steps: 80 })
const at = (method: (typeof METHODS)[number]) => METHODS.indexOf(method)

describe('a frame', () => {
  const gains = {
    dropout: [0.1, 0.12, 0.08, 0.1],
    dropconnect: [0.3, -0.1, 0.2, 0],
    'label-noise': [-0.1, -0.1, -0.1, -0.11],
  }

  test('holds mean gains and their standard errors over the repetitions', () => {
    const { gain, gainError, testAccuracy } = frame(gains)
    expect(gain[at('dropout')]).toBeCloseTo(0.1, 12)
    // Deviations 0, 0.02, −0.02, 0: variance 0.0008/3, by 4.
    expect(gainError[at('dropout')]).toBeCloseTo(Math.sqrt(0.0008 / 3 / 4), 12)
    expect(testAccuracy[at('plain')]).toBeCloseTo(0.5, 12)
    expect(standardError([1, 3])).toBeCloseTo(1, 12)
  })

  test('takes early stopping from the plain run, at the lowest validation loss', () => {
    const { accuracy, stopped, testLoss } = frame(gains)
    const row = at('early-stopping')
    expect([...accuracy.subarray(row * REPEATS, (row + 1) * REPEATS)]).toEqual([
      0.1, 0.2, 0.30000000000000004, 0.4,
    ])
    expect([...stopped]).toEqual([30, 30, 30, 30])
    expect([...testLoss.subarray(row * LOOKS, row * LOOKS + 4)]).toEqual([2, 3, 4, Number.NaN])
  })

  test('has NaN for what is not there yet', () => {
    const { accuracy, gain, gainError } = frame(gains, 3)
    expect(gain[at('dropout')]).toBeCloseTo(0.1, 12)
    expect(gain[at('label-noise')]).toBeNaN()
    expect(gainError[at('dropout')]).toBeNaN()
    expect(accuracy[at('dropout') * REPEATS + 1]).toBeNaN()
  })

  test('a difference counts where it is steady, not where it is merely large', () => {
    const found = verdicts(frame(gains))
    expect(COUNTS).toBe(4)
    expect(found[at('plain')]).toBe(0)
    expect(found[at('dropout')]).toBe(1)
    expect(found[at('dropconnect')]).toBe(0)
    expect(found[at('label-noise')]).toBe(-1)
  })

  test('the reading names the best of those that count', () => {
    const said = reading(logOf([frame(gains)]), { repeats: REPEATS })
    expect(said).toMatchObject({ key: 'better', numbers: { better: 1, best: 'dropout' } })
    expect(reading(logOf([frame({})]), { repeats: REPEATS })?.key).toBe('level')
    expect(reading(logOf([frame(gains, 5)]), { repeats: REPEATS })?.key).toBe('under-way')
  })
})
