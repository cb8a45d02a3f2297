import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createEngine } from '../../../src/engine/index.ts'
import { RandomStreams } from '../../../src/engine/random.ts'
import { settingsOf } from '../../../src/nn/activations/activation.ts'
import { ACTIVATIONS } from '../../../src/nn/activations/table.ts'
import { LayerStatistics } from '../../../src/nn/statistics/layer-statistics.ts'
import { engineOf } from '../golden.ts'

/** The same spread by two passes of plain numbers. */
function spread(x: ArrayLike<number>): number {
  const numbers = Array.from(x)
  const mean = numbers.reduce((sum, v) => sum + v, 0) / numbers.length
  return Math.sqrt(numbers.reduce((sum, v) => sum + (v - mean) ** 2, 0) / numbers.length)
}

describe.each([
  ['f64', 'reference'],
  ['f32', 'reference'],
  ['f32', 'simd'],
] as const)('a spread far below the mean, %s %s', (precision, kernels) => {
  const engine = createEngine({ precision, kernels })
  const statistics = new LayerStatistics(engine)
  const stream = () => new RandomStreams(5, engine.words).stream('noise')

  test.each([0.1, 1, -3.7, 1e-30, 1e30])('equal values, %d, have none at all', (value) => {
    const { mean, std } = statistics.of(engine.full([1003], value).data)
    expect(std).toBe(0)
    expect(mean).toBe(engine.precision.round(value))
  })

  test.each([
    [1e4, 0.01],
    [0.5, 1e-6],
    [-1000, 1],
  ])('N(%d, %d)', (mean, std) => {
    const { data } = engine.normal(stream(), [20_001], { mean, std })
    expect(statistics.of(data).std / spread(data)).toBeCloseTo(1, 6)
    if (precision === 'f64') expect(Math.abs(statistics.of(data).std / std - 1)).toBeLessThan(0.02)
  })

  test('N(0.5, 1e-8) in double', () => {
    const wide = createEngine({ precision: 'f64' })
    const { data } = wide.normal(new RandomStreams(5).stream('noise'), [20_001], { mean: 0.5, std: 1e-8 })
    expect(Math.abs(new LayerStatistics(wide).of(data).std / 1e-8 - 1)).toBeLessThan(0.02)
  })
})

describe('LayerStatistics', () => {
  const engine = engineOf('f64')
  const statistics = new LayerStatistics(engine)

  test('mean, population standard deviation, extremes and norm agree with two passes over the numbers', () => {
    const number = fc.double({ min: -100, max: 100, noNaN: true })
    fc.assert(
      fc.property(fc.array(number, { minLength: 1, maxLength: 60 }), (numbers) => {
        const mean = numbers.reduce((sum, v) => sum + v, 0) / numbers.length
        const std = Math.sqrt(numbers.reduce((sum, v) => sum + (v - mean) ** 2, 0) / numbers.length)
        const x = engine.tensor(numbers).data
        const measured = statistics.of(x)
        expect(measured.mean).toBeCloseTo(mean, 9)
        expect(Math.abs(measured.std - std)).toBeLessThan(1e-12)
        expect(measured.min + 0).toBe(Math.min(...numbers) + 0)
        expect(measured.max + 0).toBe(Math.max(...numbers) + 0)
        expect(statistics.norm(x)).toBeCloseTo(Math.hypot(...numbers), 9)
      }),
    )
  })

  test('an empty array has no statistics', () => {
    expect(Object.values(statistics.of(engine.zeros([0]).data))).toEqual(Array(4).fill(Number.NaN))
  })

  test('30 bins on [−1, 1]; both ends count, what lies outside does not', () => {
    const counts = statistics.histogram(engine.tensor([-1, 1, 0, -1.01, 1.01, 0.999]).data)
    expect(counts.length).toBe(30)
    expect([counts[0], counts[15], counts[29]]).toEqual([1, 1, 2])
    expect(counts.reduce((sum, n) => sum + n, 0)).toBe(4)
  })

  test('saturated fraction of sigmoid and tanh', () => {
    const share = (name: 'sigmoid' | 'tanh', h: number[]) =>
      statistics.fractionWithin(
        engine.tensor(h).data,
        ACTIVATIONS[name].saturated(settingsOf(ACTIVATIONS[name])),
      )
    expect(share('sigmoid', [0.01, 0.5, 0.99, 0.9])).toBe(0.5)
    expect(share('tanh', [-0.99, 0, 0.5, 0.98])).toBe(0.5)
  })

  test('a unit is dead when no row of the batch moves it', () => {
    const h = engine.tensor([0, 1, 0, 0, 0, 0, 2, 0], [2, 4])
    expect(statistics.deadUnits(h.value)).toBe(0.5)
  })
})
