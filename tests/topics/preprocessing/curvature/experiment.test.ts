import { describe, expect, test } from 'vitest'
import { experiment } from '../../../../src/topics/preprocessing/curvature/experiment.ts'
import { quadratic, secondMoments } from '../../../../src/topics/preprocessing/curvature/quadratic.ts'
import { record } from '../../../support/record.ts'

const kappa = (overlay: object) => {
  const [largest, smallest] = record(experiment, { steps: 20, ...overlay }).last.curvatures
  return largest / smallest
}

describe('the loss of a linear unit', () => {
  test('its Hessian is the matrix of second moments, covariance plus outer product of the mean', () => {
    const points = Float64Array.of(1, 2, 3, -1, 0.5, 4)
    const { xx, xy, yy } = secondMoments(points)
    expect([xx, xy, yy]).toEqual(
      [(1 + 9 + 0.25) / 3, (2 - 3 + 2) / 3, (4 + 1 + 16) / 3].map((v) => expect.closeTo(v, 12)),
    )
    const loss = (u: number, v: number) => ((u + 2 * v) ** 2 + (3 * u - v) ** 2 + (0.5 * u + 4 * v) ** 2) / 6
    expect(quadratic({ xx, xy, yy }, 0.3, -0.7).loss).toBeCloseTo(loss(0.3, -0.7), 12)
    const [g] = quadratic({ xx, xy, yy }, 0.3, -0.7).gradient
    expect(g).toBeCloseTo((loss(0.3001, -0.7) - loss(0.2999, -0.7)) / 0.0002, 8)
  })
})

describe('preprocessing/curvature', () => {
  test('whitened data have the identity for a Hessian, standardised ones (1 + |ρ|)/(1 − |ρ|)', () => {
    const { hessian } = record(experiment, { state: 'whitened', correlation: 0.9, steps: 20 }).last
    expect(Array.from(hessian)).toEqual([1, 0, 1].map((v) => expect.closeTo(v, 12)))
    const { hessian: own } = record(experiment, { state: 'normalised', correlation: 0.9, steps: 20 }).last
    const rho = Math.abs(own[1])
    expect(kappa({ state: 'normalised', correlation: 0.9 })).toBeCloseTo((1 + rho) / (1 - rho), 9)
  })

  test('two units, centred: κ is about the square of their ratio, and the units are gone once standardised', () => {
    expect(kappa(experiment.presets['raw-units']) / 100).toBeGreaterThan(0.6)
    expect(kappa(experiment.presets['raw-units']) / 100).toBeLessThan(1.6)
    expect(kappa(experiment.presets.standardised)).toBeLessThan(2)
    expect(kappa({ state: 'normalised', std1: 0.2, std2: 3 })).toBeCloseTo(kappa({ state: 'normalised' }), 9)
  })

  test('at half the limit the error along an axis with curvature λ is multiplied by 1 − λ/λ₁', () => {
    const { frames, last } = record(experiment, { state: 'centred', std1: 3, std2: 1, steps: 20 })
    const [largest, smallest] = last.curvatures
    // After some steps only the flat direction is left.
    expect(frames[11].distance / frames[10].distance).toBeCloseTo(1 - smallest / largest, 9)
  })

  test('the reading says when the optimum is reached', () => {
    expect(record(experiment, experiment.presets.standardised).reading).toMatchObject({
      key: 'reached',
      tone: 'good',
    })
    expect(record(experiment, { steps: 20 }).reading?.key).toBe('unreached')
  })
})
