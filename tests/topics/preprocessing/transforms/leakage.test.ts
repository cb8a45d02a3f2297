import { describe, expect, test } from 'vitest'
import { RandomStreams } from '../../../../src/engine/random.ts'
import { measureLeakage, REPETITIONS } from '../../../../src/topics/preprocessing/transforms/leakage.ts'

const shape = { mean: [4, 3], std: [2, 1], correlation: 0.85 } as const

/** E ‖x‖²/2 after whitening with the statistics of n other normal points: (1+1/n)·n/(n−d−2), d = 2. */
const expected = (n: number) => (n + 1) / (n - 4)

describe('what the statistics of both splits hide', () => {
  test.each([20, 60, 200])(
    '%i training points: the averages are those of the inverse Wishart law',
    (points) => {
      const testPoints = points / 2
      const stream = new RandomStreams(11).stream('noise')
      const { honest, leaked } = measureLeakage(stream, { points, testPoints, train: shape, test: shape })
      // ‖x‖²/2 of one point has a standard deviation of about its mean; those of one split share their fit.
      const tolerance = 5 * expected(points) * Math.sqrt((1 / testPoints + 4 / points) / REPETITIONS)
      expect(honest.train).toBeCloseTo(1, 10)
      expect(Math.abs(honest.test - expected(points))).toBeLessThan(tolerance)
      expect(Math.abs(honest.fresh - expected(points))).toBeLessThan(tolerance)
      expect((2 * leaked.train + leaked.test) / 3).toBeCloseTo(1, 10)
      expect(Math.abs(leaked.test - 1)).toBeLessThan(tolerance)
      expect(Math.abs(leaked.fresh - expected(points + testPoints))).toBeLessThan(tolerance)
    },
  )

  test('a drifted test split stands out by its drift, and less once it took part', () => {
    const drifted = { ...shape, mean: [4 + 2 * 2, 3 + 2 * 1] } as const
    const stream = new RandomStreams(3).stream('noise')
    const { honest, leaked } = measureLeakage(stream, {
      points: 400,
      testPoints: 200,
      train: shape,
      test: drifted,
    })
    // 1 + ½·δᵀC⁻¹δ with δ = 2σ of both features: δᵀC⁻¹δ = 2·2²/(1+ρ)
    const distance = 8 / 1.85
    expect(Math.abs(honest.test - expected(400) * (1 + distance / 2))).toBeLessThan(0.06)
    expect(leaked.test).toBeLessThan(0.8 * honest.test)
  })
})
