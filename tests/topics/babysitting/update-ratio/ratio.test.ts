import { describe, expect, test } from 'vitest'
import { GRADIENT_BINS } from '../../../../src/topics/babysitting/update-ratio/channels.ts'
import { experiment } from '../../../../src/topics/babysitting/update-ratio/experiment.ts'
import { countPowers } from '../../../../src/topics/babysitting/update-ratio/powers.ts'
import { normOf, updateRatio } from '../../../../src/topics/babysitting/update-ratio/ratio.ts'
import { hiddenRatio } from '../../../../src/topics/babysitting/update-ratio/reading.ts'
import { record } from '../../../support/record.ts'
import { SEEDS } from '../../../support/seeds.ts'

test('the ratio of the norms', () => {
  expect(normOf([3, 4])).toBe(5)
  expect(updateRatio([3, 4], [3.3, 4.4])).toBeCloseTo(0.1, 12)
  expect(updateRatio([0, 0], [1, 0])).toBeNaN()
})

test('gradients are counted by their power of ten, zeros not at all', () => {
  const counts = new Float64Array(GRADIENT_BINS)
  // Four bins to each power of ten, from −10 on.
  countPowers([0, 1.5e-10, -1.5e-10, 0.5, 2, 1e-12, Infinity, Number.NaN], counts)
  expect(counts[0]).toBe(2)
  expect(counts[GRADIENT_BINS - 2]).toBe(1)
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(3)
})

describe('the first step, in closed form', () => {
  test('the ratio of SGD is proportional to the learning rate', () => {
    const first = (rate: number) => record(experiment, { rate }, { most: 1 }).log.at(0)?.ratio ?? []
    const [low, high] = [first(0.01), first(1)]
    for (let layer = 0; layer < 4; layer++) expect(high[layer] / low[layer] / 100).toBeCloseTo(1, 2)
  })

  test.each(SEEDS)('Adam moves every weight by the learning rate: seed %i', (seed) => {
    const frame = record(experiment, { optimizer: 'adam', rate: 0.001, seed }, { most: 1 }).log.at(0)
    // ‖ΔW‖ = 0.001·√(256·48) where no gradient is zero.
    const largest = (0.001 * Math.sqrt(256 * 48)) / (frame?.weightNorm[0] ?? 0)
    expect(frame?.ratio[0]).toBeLessThan(1.001 * largest)
    expect(frame?.ratio[0]).toBeGreaterThan(0.9 * largest)
  })

  test('with batch norm ten times the weights give a hundredth of the ratio, and the same loss', () => {
    const first = (gain: number) =>
      record(experiment, { norm: 'batch-norm', rate: 0.3, gain }, { most: 1 }).log.at(0)
    const [one, ten] = [first(1), first(10)]
    expect(ten?.loss).toBeCloseTo(one?.loss ?? 0, 3)
    for (let layer = 0; layer < 3; layer++)
      expect((100 * (ten?.ratio[layer] ?? 0)) / (one?.ratio[layer] ?? 1)).toBeCloseTo(1, 2)
  })
})

test('the histograms count every activation within the range, and the gradients that are not zero', () => {
  const { log, values } = record(experiment, { activation: 'tanh', steps: 30 })
  const frame = log.at(-1)
  const sum = (counts: ArrayLike<number> = []) => Array.from(counts).reduce((total, one) => total + one, 0)
  expect(sum(frame?.activations)).toBe(values.layers * values.batch * values.units)
  expect(sum(frame?.gradients.subarray(0, GRADIENT_BINS))).toBeGreaterThan(1000)
})

test('the reading’s ratio is the geometric mean over hidden layers and frames', () => {
  const { log } = record(experiment, { steps: 12 })
  let sum = 0
  for (let i = 0; i < 10; i++)
    for (let layer = 0; layer < 3; layer++) sum += Math.log(log.at(i)?.ratio[layer] ?? 0)
  expect(hiddenRatio(log, 0)).toBeCloseTo(Math.exp(sum / 30), 10)
})
