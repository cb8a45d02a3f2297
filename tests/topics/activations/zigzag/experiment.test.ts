import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { RandomStreams } from '../../../../src/engine/index.ts'
import type { Reading } from '../../../../src/lab/reading.ts'
import { bowlContour, bowlLoss } from '../../../../src/topics/activations/zigzag/bowl.ts'
import { centred, firstColumns, outputsOf } from '../../../../src/topics/activations/zigzag/data.ts'
import { Descent } from '../../../../src/topics/activations/zigzag/descent.ts'
import { experiment, ROWS } from '../../../../src/topics/activations/zigzag/experiment.ts'
import {
  conditionNumber,
  gradient,
  hessian,
  type LinearProblem,
  largestCurvature,
  lossOf,
  oneSigned,
  rateLimit,
} from '../../../../src/topics/activations/zigzag/least-squares.ts'
import { firstBelow, pathFacts } from '../../../../src/topics/activations/zigzag/path.ts'
import { quadrantOf } from '../../../../src/topics/activations/zigzag/view/QuadrantPath.tsx'
import { record } from '../../../support/record.ts'

const small: LinearProblem = {
  x: Float64Array.of(1, 2, 0.5, -1, 3, 0.25),
  rows: 3,
  inputs: 2,
  units: 2,
  target: Float64Array.of(0.3, -1, 2, 0.7),
}
const all = Int32Array.of(0, 1, 2)

describe('a layer of linear units', () => {
  it('has the gradient that differences of its loss give', () => {
    const weights = Float64Array.of(0.1, -0.2, 0.4, 1.1)
    const h = hessian(small)
    const dW = gradient(small, weights, all)
    weights.forEach((value, p) => {
      const at = (moved: number) =>
        lossOf(
          small,
          h,
          weights.map((old, i) => (i === p ? moved : old)),
        )
      expect(dW[p]).toBeCloseTo((at(value + 1e-5) - at(value - 1e-5)) / 2e-5, 8)
    })
  })

  it('has the loss of its definition, ½·mean of squared errors', () => {
    const weights = Float64Array.of(0.1, -0.2, 0.4, 1.1)
    let expected = 0
    for (let row = 0; row < 3; row++) {
      for (let j = 0; j < 2; j++) {
        let error = 0
        for (let i = 0; i < 2; i++)
          error += small.x[row * 2 + i] * (weights[i * 2 + j] - small.target[i * 2 + j])
        expected += (error * error) / 6
      }
    }
    expect(lossOf(small, hessian(small), weights)).toBeCloseTo(expected, 12)
  })

  it('has the largest eigenvalue of a 2 × 2 matrix in closed form', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -3, max: 3, noNaN: true }), { minLength: 8, maxLength: 8 }),
        (numbers) => {
          const problem = {
            x: Float64Array.from(numbers),
            rows: 4,
            inputs: 2,
            units: 1,
            target: new Float64Array(2),
          }
          const [a, b, , d] = hessian(problem)
          const root = Math.sqrt((a - d) ** 2 + 4 * b * b)
          // Power iteration needs the two eigenvalues apart.
          fc.pre(root > 0.2 * (a + d) && a + d > 1e-3)
          expect(largestCurvature(hessian(problem), 2)).toBeCloseTo((a + d + root) / 2, 6)
        },
      ),
    )
  })

  it('has the condition number of I + c·11ᵀ, 1 + cn', () => {
    const n = 12
    const h = Float64Array.from({ length: n * n }, (_, p) => 3 + (p % (n + 1) === 0 ? 1 : 0))
    expect(conditionNumber(h, n, largestCurvature(h, n))).toBeCloseTo(1 + 3 * n, 8)
    expect(conditionNumber(new Float64Array(4), 2, 0)).toBe(Infinity)
  })

  it('allows 2/λ with all rows, 2/max|x|² with one', () => {
    const largest = largestCurvature(hessian(small), 2)
    expect(rateLimit(small, largest, 3)).toBe(2 / largest)
    expect(rateLimit(small, largest, 1)).toBeCloseTo(2 / 9.0625, 12)
  })

  it('descends by the factor 1 − rate·λ along each axis of the curvature', () => {
    const diagonal: LinearProblem = {
      x: Float64Array.of(2, 0, 0, 1),
      rows: 2,
      inputs: 2,
      units: 1,
      target: Float64Array.of(1, -1),
    }
    const descent = new Descent(diagonal, 2)
    for (let step = 0; step < 5; step++) descent.step(Int32Array.of(0, 1), 0.3)
    // Curvatures 2²/2 and 1²/2.
    expect(descent.weights[0]).toBeCloseTo(1 - (1 - 0.3 * 2) ** 5, 12)
    expect(descent.weights[1]).toBeCloseTo(-1 + (1 - 0.3 * 0.5) ** 5, 12)
  })
})

describe('signs of the gradient', () => {
  it('are one per unit for one example of positive inputs, whatever the errors', () => {
    const positive = fc.double({ min: 0.001, max: 5, noNaN: true })
    fc.assert(
      fc.property(
        fc.array(positive, { minLength: 4, maxLength: 4 }),
        fc.array(fc.double({ min: -3, max: 3, noNaN: true }), { minLength: 12, maxLength: 12 }),
        (x, target) => {
          const problem = {
            x: Float64Array.from(x),
            rows: 1,
            inputs: 4,
            units: 3,
            target: Float64Array.from(target),
          }
          const dW = gradient(problem, new Float64Array(12), Int32Array.of(0))
          const share = oneSigned(dW, 4, 3)
          expect(Number.isNaN(share) || share === 1).toBe(true)
        },
      ),
    )
  })

  it('are counted per unit, units without a gradient aside', () => {
    expect(oneSigned(Float64Array.of(1, -1, 0, 2, 1, 0), 2, 3)).toBe(0.5)
    expect(oneSigned(new Float64Array(6), 2, 3)).toBeNaN()
  })
})

describe('data', () => {
  it('are positive from a sigmoid, and have no mean once centred', () => {
    const x = outputsOf(new RandomStreams(1), 'sigmoid', 50, 3)
    expect(x.every((value) => value > 0 && value < 1)).toBe(true)
    const zero = centred(x, 50, 3)
    for (let i = 0; i < 3; i++) {
      let mean = 0
      for (let row = 0; row < 50; row++) mean += zero[row * 3 + i] / 50
      expect(mean).toBeCloseTo(0, 12)
    }
    expect(firstColumns(x, 50, 3, 2).slice(2, 4)).toEqual(x.slice(3, 5))
  })
})

describe('paths', () => {
  it('are measured against the straight line', () => {
    expect(pathFacts([0, 3, 3], [0, 0, 4])).toEqual({ oneSign: 2, moves: 2, detour: 7 / 5 })
    expect(pathFacts([0, 1, 1, 0], [0, -1, -1, 0]).oneSign).toBe(0)
    expect(firstBelow([10, 5, 0.1, 3], 0.01)).toBe(2)
    expect(firstBelow([10, 5], 0.01)).toBeUndefined()
  })

  it('are measured where squares underflow', () => {
    expect(pathFacts([0, 3e-170, 3e-170], [0, 0, 4e-170]).detour).toBeCloseTo(7 / 5, 12)
  })

  it('have moves in quadrants', () => {
    expect([quadrantOf(1, 1), quadrantOf(-1, 1), quadrantOf(-1, -1), quadrantOf(1, -1)]).toEqual([0, 1, 2, 3])
  })

  it('cross curves on which the quadratic loss has one value, all the way round the optimum', () => {
    const points = bowlContour([2, 0.5, 0.5, 1], [1, -1], 0.3)
    for (const [u, v] of points) {
      expect(bowlLoss([2, 0.5, 0.5, 1], [1, -1], [u, v])).toBeCloseTo(0.3, 12)
      expect((u - 1) ** 2 + 0.5 * (u - 1) * (v + 1) + 0.5 * (v + 1) ** 2).toBeCloseTo(0.3, 12)
    }
    const right = points.filter(([u]) => u > 1).length
    expect(right).toBeGreaterThan(points.length / 3)
    expect(right).toBeLessThan((2 * points.length) / 3)
  })
})

describe('activations/zigzag', () => {
  it('moves both weights in one direction at every step with one example of positive inputs', () => {
    const { log, frames, reading } = record(experiment)
    const { oneSign, moves } = pathFacts(log.column('positive1'), log.column('positive2'))
    expect(oneSign).toBe(moves)
    expect(frames.slice(1).every(({ positiveOneSigned }) => positiveOneSigned === 100)).toBe(true)
    expect(reading?.key).toBe('slower')
  })

  it('mixes signs in a mini-batch, once the common error is gone', () => {
    const { frames } = record(experiment, { batch: 32 })
    expect(frames[1].positiveOneSigned).toBeGreaterThan(80)
    expect(frames[60].positiveOneSigned).toBeLessThan(80)
  })

  it('is about 12 times as steep along the common direction as across, with sigmoid inputs', () => {
    const [a, b, , d] = record(experiment).last.positiveCurvature
    const root = Math.sqrt((a - d) ** 2 + 4 * b * b)
    // Population: mean ½, variance 0.0433792 of σ(z), z ~ N(0, 1): (v + 2m²)/v = 12.53.
    expect(Math.abs((a + d + root) / (a + d - root) - 12.53)).toBeLessThan(2)
  })

  it('grows in proportion to the number of inputs: κ = 1 + 5.76 n', () => {
    const { last } = record(experiment, { batch: ROWS, fanIn: 50, steps: 10 })
    // Of 1000 examples, so with the spread of a sample: within a factor of two of the population's.
    expect(last.positiveCondition / (1 + 5.763 * 50)).toBeGreaterThan(0.7)
    expect(last.positiveCondition / (1 + 5.763 * 50)).toBeLessThan(2)
    expect(last.centredCondition).toBeLessThan(3)
  })

  it('goes the same way with tanh, whose outputs are centred already', () => {
    const { reading } = record(experiment, { inputs: 'tanh' })
    const { uncentredSteps, centredSteps }: Reading['numbers'] = reading?.numbers ?? {}
    expect(Math.abs(Number(uncentredSteps) - Number(centredSteps))).toBeLessThanOrEqual(2)
  })

  it('has nothing to say about a path that starts at the optimum', () => {
    expect(record(experiment, { target1: 0, target2: 0, steps: 10 }).reading).toMatchObject({
      key: 'at-optimum',
      numbers: {},
    })
  })

  it('uses all data for a batch of all', () => {
    const { last, frames } = record(experiment, { batch: ROWS, steps: 40 })
    const rate = last.positiveRate
    const [a, b, , d] = last.positiveCurvature
    let [w1, w2] = [0, 0]
    for (let step = 0; step < 40; step++) {
      const [u, v] = [w1 - 1.5, w2 + 1]
      w1 -= rate * (a * u + b * v)
      w2 -= rate * (b * u + d * v)
    }
    expect(frames[40].positive1).toBeCloseTo(w1, 9)
    expect(frames[40].positive2).toBeCloseTo(w2, 9)
  })
})
