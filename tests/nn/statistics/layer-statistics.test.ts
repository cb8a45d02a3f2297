import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { settingsOf } from '../../../src/nn/activations/activation.ts'
import { ACTIVATIONS } from '../../../src/nn/activations/table.ts'
import { LayerStatistics } from '../../../src/nn/statistics/layer-statistics.ts'
import { engineOf } from '../golden.ts'

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
        expect(Math.abs(measured.std - std)).toBeLessThan(1e-5)
        expect(measured.min + 0).toBe(Math.min(...numbers) + 0)
        expect(measured.max + 0).toBe(Math.max(...numbers) + 0)
        expect(statistics.norm(x)).toBeCloseTo(Math.hypot(...numbers), 9)
      }),
    )
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
