import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { RandomStreams } from '../../../../src/engine/random.ts'
import {
  LOSSES,
  lossAt,
  minimum,
  pointLoss,
} from '../../../../src/topics/preprocessing/sensitivity/margin-loss.ts'
import { alongNormal } from '../../../../src/topics/preprocessing/sensitivity/separator.ts'
import { drawTwoClasses } from '../../../../src/topics/preprocessing/sensitivity/two-classes.ts'

const data = drawTwoClasses(new RandomStreams(2).stream('data'), 1.5, 1)
const examples = alongNormal(data, { w1: 1, w2: 0, b: 0 })
const weight = fc.double({ min: -3, max: 3, noNaN: true })

describe('loss of one example', () => {
  test('logistic is ln(1 + e^−yz) in nats, also where e^−yz is beyond all doubles', () => {
    expect(pointLoss('logistic', 1, 0).value).toBeCloseTo(Math.LN2, 15)
    expect(pointLoss('logistic', -1, 2).value).toBeCloseTo(Math.log1p(Math.exp(2)), 14)
    expect(pointLoss('logistic', 1, -2000)).toEqual({ value: 2000, slope: -1, curvature: 0 })
    expect(pointLoss('logistic', 1, 2000)).toEqual({ value: 0, slope: -0, curvature: 0 })
  })

  test('squared is ½(z − y)²', () => {
    expect(pointLoss('squared', -1, 2)).toEqual({ value: 4.5, slope: 3, curvature: 1 })
  })
})

describe.each(LOSSES)('mean %s loss over (w, b)', (name) => {
  test('gradient and Hessian are those of finite differences', () => {
    fc.assert(
      fc.property(weight, weight, (w, b) => {
        const h = 1e-4
        const { gradient, hessian } = lossAt(name, examples, w, b)
        const loss = (dw: number, db: number) => lossAt(name, examples, w + dw, b + db).loss
        const slope = (dw: number, db: number) => lossAt(name, examples, w + dw, b + db).gradient
        expect(gradient[0]).toBeCloseTo((loss(h, 0) - loss(-h, 0)) / (2 * h), 6)
        expect(gradient[1]).toBeCloseTo((loss(0, h) - loss(0, -h)) / (2 * h), 6)
        expect(hessian.xx).toBeCloseTo((slope(h, 0)[0] - slope(-h, 0)[0]) / (2 * h), 6)
        expect(hessian.xy).toBeCloseTo((slope(0, h)[0] - slope(0, -h)[0]) / (2 * h), 6)
        expect(hessian.yy).toBeCloseTo((slope(0, h)[1] - slope(0, -h)[1]) / (2 * h), 6)
      }),
    )
  })

  test('the minimum has no slope, and nothing nearby lies lower', () => {
    const lowest = minimum(name, examples)
    expect(lowest.gradient[0]).toBeCloseTo(0, 9)
    expect(lowest.gradient[1]).toBeCloseTo(0, 9)
    fc.assert(
      fc.property(weight, weight, (dw, db) => {
        expect(lossAt(name, examples, lowest.w + dw, lowest.b + db).loss).toBeGreaterThan(lowest.loss - 1e-12)
      }),
    )
  })
})

test('the minimum of the squared loss is the least-squares line: w = cov(s, y)/var(s), b = ȳ − w·s̄', () => {
  const { positions, labels } = examples
  const average = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0) / values.length
  const [s, y] = [average(positions), average(labels)]
  const covariance = average(positions.map((position, i) => (position - s) * (labels[i] - y)))
  const variance = average(positions.map((position) => (position - s) ** 2))
  const { w, b } = minimum('squared', examples)
  expect(w).toBeCloseTo(covariance / variance, 10)
  expect(b).toBeCloseTo(y - (covariance / variance) * s, 10)
})
