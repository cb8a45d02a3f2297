import { describe, expect, test } from 'vitest'
import { LineDescent, recordedSteps } from '../../../../src/topics/preprocessing/sensitivity/descent.ts'
import { minimum } from '../../../../src/topics/preprocessing/sensitivity/margin-loss.ts'

/** Σs = 0, Σs² = 40: the curvature of the squared loss is diag(10, 1). */
const centred = { positions: Float64Array.of(-4, -2, 2, 4), labels: Float64Array.of(-1, -1, 1, 1) }
const moved = { ...centred, positions: centred.positions.map((s) => s + 6) }

describe('gradient descent on the squared loss', () => {
  test('w after t steps is w*(1 − (1 − ηλ)^t)', () => {
    const descent = new LineDescent('squared', centred, 0.3, 0)
    const { w } = minimum('squared', centred)
    expect(descent.largestRate).toBeCloseTo(2 / 10, 12)
    for (let t = 1; t <= 20; t++) {
      descent.advance()
      expect(descent.w).toBeCloseTo(w * (1 - (1 - 0.3 * 0.2 * 10) ** t), 12)
      expect(descent.b).toBeCloseTo(0, 12)
    }
  })

  test('the step of each goal follows from the eigenvalues: excess = ½ Σ λᵢ cᵢ² (1 − ηλᵢ)^2t', () => {
    const { w, b, loss, hessian } = minimum('squared', moved)
    const { xx, xy, yy } = hessian
    const root = Math.sqrt((xx - yy) ** 2 / 4 + xy * xy)
    const values = [(xx + yy) / 2 + root, (xx + yy) / 2 - root]
    const parts = values.map((value) => {
      const length = Math.hypot(xy, value - xx)
      return (w * xy + b * (value - xx)) / length
    })
    const rate = 0.5 * (2 / values[0])
    const excess = (t: number) =>
      values.reduce((sum, value, i) => sum + (value * parts[i] ** 2 * (1 - rate * value) ** (2 * t)) / 2, 0)
    const descent = new LineDescent('squared', moved, 0.5, loss + 0.01)
    let expected = 0
    while (excess(expected) > 0.01) expected++
    while (Number.isNaN(descent.reached)) descent.advance()
    expect(descent.reached).toBe(expected)
    expect(expected).toBeGreaterThan(20)
  })

  test('a goal that the start already meets is reached at step 0', () => {
    expect(new LineDescent('squared', centred, 0.5, 0.6).reached).toBe(0)
  })
})

test('frames: every step up to 32, then sparser, and always the last', () => {
  const steps = recordedSteps(1000)
  expect(steps.slice(0, 33)).toEqual(Array.from({ length: 33 }, (_, i) => i))
  expect(steps.at(-1)).toBe(1000)
  for (let i = 34; i < steps.length - 1; i++) expect(steps[i] / steps[i - 1]).toBeLessThan(1.15)
  expect(new Set(steps).size).toBe(steps.length)
  expect(recordedSteps(50).at(-1)).toBe(50)
})
