import { describe, expect, test } from 'vitest'
import { defaultValues } from '../../../../src/lab/defaults.ts'
import { experiment } from '../../../../src/topics/preprocessing/transforms/experiment.ts'
import { testPointsFor } from '../../../../src/topics/preprocessing/transforms/leakage.ts'
import { STATES } from '../../../../src/topics/preprocessing/transforms/states.ts'
import { record } from '../../../support/record.ts'

const numbers = (array: ArrayLike<number>, digits = 9) =>
  Array.from(array, (value) => expect.closeTo(value, digits))

describe('preprocessing/transforms', () => {
  test('one frame for each state up to the one asked for', () => {
    for (const [index, state] of STATES.entries()) {
      const { log, steps, values, last } = record(experiment, { state })
      expect(steps).toBe(index + 1)
      expect(experiment.frames(values)).toBe(steps)
      expect(last.stage).toBe(index)
      expect(log.at(0)?.train).toHaveLength(2 * values.points)
    }
  })

  test('the whitened training cloud has mean 0, std 1 and covariance [[1, 0], [0, 1]]', () => {
    const { last } = record(experiment)
    expect(Array.from(last.trainMoments)).toEqual(numbers([0, 0, 1, 1, 1, 0, 1]))
    expect(last.whiteSquare[0]).toBeCloseTo(1, 10)
  })

  test('the test cloud goes through the transform of the training cloud, not through one of its own', () => {
    const { log } = record(experiment, { state: 'normalised' })
    const [original, , normalised] = [0, 1, 2].map((i) => log.at(i)!)
    const [mean1, mean2, std1, std2] = original.trainMoments
    for (let i = 0; i < original.test.length; i += 2) {
      expect(normalised.test[i]).toBeCloseTo((original.test[i] - mean1) / std1, 10)
      expect(normalised.test[i + 1]).toBeCloseTo((original.test[i + 1] - mean2) / std2, 10)
    }
    expect(Math.abs(normalised.testMoments[0])).toBeGreaterThan(1e-3)
  })

  test('fitted on both, it is the two clouds together that have mean 0 and std 1', () => {
    const { last, values } = record(experiment, { state: 'normalised', fit: 'both', drift: 1.5 })
    const share = testPointsFor(values.points) / (values.points + testPointsFor(values.points))
    const [mean, , std] = last.trainMoments
    const [testMean, , testStd] = last.testMoments
    expect((1 - share) * mean + share * testMean).toBeCloseTo(0, 10)
    const square = (1 - share) * (std * std + mean * mean) + share * (testStd * testStd + testMean * testMean)
    expect(square).toBeCloseTo(1, 10)
    expect(mean).toBeLessThan(-0.2)
  })

  test('a drift of 1.5 σ is read off the test cloud where the statistics are those of the training split', () => {
    const { last, log, values } = record(experiment, { state: 'normalised', drift: 1.5, points: 1000 })
    expect(last.testMoments[0]).toBeCloseTo(1.5, 0)
    expect(experiment.reading(log, values)).toMatchObject({ key: 'drift', tone: 'neutral' })
  })

  test('the reading names the state, or the mistake with the two figures that give it away', () => {
    for (const state of STATES) {
      const { log, values } = record(experiment, { state })
      expect(experiment.reading(log, values)?.key).toBe(state)
    }
    const leak = record(experiment, experiment.presets.leak)
    const reading = experiment.reading(leak.log, leak.values)
    if (reading?.key !== 'leak') throw new Error('another reading')
    expect(reading.tone).toBe('warn')
    expect(reading.numbers.leakedTest).toBeCloseTo(1, 1)
    expect(reading.numbers.leakedFresh).toBeGreaterThan(1.2)
  })

  test('every preset runs to finite numbers', () => {
    for (const preset of Object.values(experiment.presets)) {
      const { log, last } = record(experiment, preset)
      for (let i = 0; i < log.length; i++) expect(log.at(i)!.train.every(Number.isFinite)).toBe(true)
      expect(last.leakage.every(Number.isFinite)).toBe(true)
    }
  })

  test('the same values give the same hash, another seed another one', () => {
    expect(record(experiment).hash).toBe(record(experiment).hash)
    expect(record(experiment, { seed: 6 }).hash).not.toBe(record(experiment).hash)
  })

  test('the code goes as far as the state, and fits on what `fit` says', () => {
    const text = (overlay: object) =>
      experiment
        .code({ ...defaultValues(experiment.parameters), ...overlay })
        .map((line) => line.map((piece) => (typeof piece === 'string' ? piece : piece.text)).join(''))
        .join('\n')
    expect(text({ state: 'original' })).not.toContain('mean')
    expect(text({ state: 'centred' })).toContain('mean = X_train.mean(axis=0)')
    expect(text({ state: 'whitened' })).toContain('np.sqrt(variances)')
    expect(text({ state: 'whitened', scaled: false })).not.toContain('std')
    expect(text({ state: 'centred', fit: 'both' })).toContain(
      'mean = np.vstack([X_train, X_test]).mean(axis=0)',
    )
  })
})
