import { expect, test } from 'vitest'
import { experiment } from '../../../../src/topics/batchnorm/smoothness/experiment.ts'
import { experiment as training } from '../../../../src/topics/batchnorm/training/experiment.ts'
import { record } from '../../../support/record.ts'

const small = { layers: 4, units: 16, batch: 20, scale: 1, rate: 0.1, steps: 40 } as const

test('looking at a step does not change it: the losses are those of batchnorm/training', () => {
  const looked = record(experiment, small).frames
  const plain = record(training, small).frames
  for (const { step, loss } of looked) {
    loss.forEach((value, net) => {
      expect(value).toBe(plain[step].loss[net])
    })
  }
})

test('the range holds the loss of the step itself', () => {
  const rate = 0.001
  const { frames } = record(experiment, { ...small, rate, batch: 200, steps: 10 })
  for (const { loss, low, high } of frames) {
    for (const net of [0, 1]) {
      expect(low[net]).toBeLessThanOrEqual(high[net])
      // So small a step goes downhill, and four times as far in four times the length.
      expect((loss[net] - low[net]) / (loss[net] - high[net])).toBeCloseTo(8, -1)
    }
  }
})

test('a smaller step changes the gradient less', () => {
  const at = (rate: number) => record(experiment, { ...small, rate }).frames[0]
  for (const net of [0, 1]) {
    expect(at(0.001).change[net]).toBeLessThan(0.2 * at(0.03).change[net])
    expect(at(0.001).shift[net]).toBeLessThan(0.2 * at(0.03).shift[net])
  }
})

test('the first layer has none before it, so nothing shifts under it', () => {
  const { frames } = record(experiment, { ...small, layers: 1 })
  for (const { shift } of frames) expect([...shift]).toEqual([0, 0])
})

test('a diverged net is NaN from there on', () => {
  const { last, reading } = record(experiment, { rate: 3, steps: 60 })
  expect(last.loss[0]).toBeNaN()
  expect(reading?.key).toBe('plain-diverged')
})
