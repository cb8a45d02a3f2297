import { describe, expect, test } from 'vitest'
import { decode } from '../../../../src/lab/codec.ts'
import { defaultValues } from '../../../../src/lab/defaults.ts'
import { experiment } from '../../../../src/topics/schedules/range-test/experiment.ts'
import { landmarks } from '../../../../src/topics/schedules/range-test/landmarks.ts'
import { ladder, sweep } from '../../../../src/topics/schedules/range-test/sweep.ts'
import { trainingLink } from '../../../../src/topics/schedules/range-test/view/use-rate.ts'
import { experiment as training } from '../../../../src/topics/schedules/training/experiment.ts'
import { logOf, record } from '../../../support/record.ts'

const STEPS = 400
const ends = { lowest: 1e-4, highest: 1 }

/** A sweep whose smoothed loss is this function of log₁₀ η. */
const made = (loss: (power: number) => number) =>
  logOf<(typeof experiment)['channels']>(
    Array.from({ length: STEPS }, (_, i) => {
      const rate = sweep({ ...ends, growth: 'exponential', steps: STEPS })(i)
      const value = loss(Math.log10(rate))
      return {
        step: i + 1,
        rate,
        loss: value,
        smooth: value,
        ended: Number.NaN,
        triedRate: new Float64Array(13),
        triedLoss: new Float64Array(13),
        tried: 0,
      }
    }),
  )

describe('landmarks of a curve that is known', () => {
  /** Falls as a logistic curve about 10⁻², and rises from 10⁻⁰·⁵ on. */
  const log = made((p) => 0.2 + 0.8 / (1 + Math.exp(8 * (p + 2))) + 5 * Math.max(0, p + 0.5))
  const marks = landmarks(log, STEPS)

  test('steepest where the logistic curve has its middle', () => {
    expect(Math.log10(marks?.steepest?.rate ?? 1)).toBeCloseTo(-2, 1)
  })

  test('lowest where the rise begins', () => {
    expect(Math.log10(marks?.lowest.rate ?? 1)).toBeCloseTo(-0.5, 1)
  })

  test('blown up where the loss is half as much again: 5(p + 0.5) = 0.1', () => {
    expect(Math.log10(marks?.blowUp?.rate ?? 1)).toBeCloseTo(-0.48, 1)
  })

  test('no steepest place where nothing falls, no blow-up where nothing rises', () => {
    expect(
      landmarks(
        made(() => 1),
        STEPS,
      )?.steepest,
    ).toBeUndefined()
    expect(
      landmarks(
        made((p) => 1 - 0.1 * p),
        STEPS,
      )?.blowUp,
    ).toBeUndefined()
  })
})

describe('a sweep', () => {
  test('has equal factors, or equal differences, from end to end', () => {
    const exponential = sweep({ ...ends, growth: 'exponential', steps: 5 })
    ;[1e-4, 1e-3, 1e-2, 1e-1, 1].forEach((rate, i) => {
      expect(exponential(i) / rate).toBeCloseTo(1, 12)
    })
    const linear = sweep({ ...ends, growth: 'linear', steps: 5 })
    expect(linear(0)).toBe(1e-4)
    expect(linear(2)).toBeCloseTo((1 + 1e-4) / 2, 14)
    expect(linear(4)).toBe(1)
  })

  test('begins at the lower end, whichever was named first', () => {
    expect(ladder({ lowest: 0.1, highest: 0.1 }, 3)).toEqual(Float64Array.of(0.1, 0.1, 0.1))
    expect(sweep({ lowest: 0.1, highest: 0.01, growth: 'linear', steps: 3 })(0)).toBe(0.01)
  })
})

test('the smoothed loss is the weighted mean of the losses so far', () => {
  const { frames } = record(experiment, { steps: 60, trials: false, smoothing: 0.8 })
  frames.forEach(({ smooth }, t) => {
    let [sum, weights] = [0, 0]
    for (let s = 0; s <= t; s++) {
      const weight = 0.8 ** (t - s)
      sum += weight * frames[s].loss
      weights += weight
    }
    expect(smooth).toBeCloseTo(sum / weights, 9)
  })
})

test('“use this rate” opens the training lab on the same network, with nothing refused', () => {
  const values = { ...defaultValues(experiment.parameters), optimizer: 'adam' as const, layers: 4, seed: 7 }
  const [id, query] = trainingLink(values, 0.01234).split('/?')
  const link = decode(query, training)
  expect(id).toBe('schedules/training')
  expect(link.rejected).toEqual([])
  expect(link.values).toMatchObject({ rate: 0.012, optimizer: 'adam', layers: 4, batch: 10, seed: 7 })
})

test('a trial is the training lab’s constant rate', () => {
  const { last } = record(experiment, { steps: 50 })
  const rate = last.triedRate[5]
  const alone = record(training, { schedule: 'constant', beside: 'nothing', rate, steps: 600 }).last
  expect(alone.loss[0]).toBe(last.triedLoss[5])
})
