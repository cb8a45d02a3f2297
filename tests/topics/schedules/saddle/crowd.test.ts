import { describe, expect, test } from 'vitest'
import { Crowd } from '../../../../src/topics/schedules/saddle/crowd.ts'
import { experiment } from '../../../../src/topics/schedules/saddle/experiment.ts'
import { arrivalStep, lanesOf } from '../../../../src/topics/schedules/saddle/lanes.ts'
import { SURFACES, type SurfaceName } from '../../../../src/topics/schedules/saddle/surfaces.ts'
import { record } from '../../../support/record.ts'

const silent = new Float64Array(2)

describe.each(Object.keys(SURFACES) as SurfaceName[])('the %s', (name) => {
  const surface = SURFACES[name]

  test('has the gradient of its value', () => {
    const h = 1e-5
    const gradient = new Float64Array(2)
    for (const [x, y] of [
      [0.3, -0.7],
      [1.2, 0.4],
      [-2, 3],
    ]) {
      surface.gradient(x, y, gradient)
      expect(gradient[0]).toBeCloseTo((surface.value(x + h, y) - surface.value(x - h, y)) / (2 * h), 6)
      expect(gradient[1]).toBeCloseTo((surface.value(x, y + h) - surface.value(x, y - h)) / (2 * h), 6)
    }
  })

  test('has been left where the loss is below ¼', () => {
    for (const at of [0.1, 0.5, 0.7, 0.8, 0.95])
      expect(surface.left(at, at)).toBe(surface.value(at, at) < 0.25)
  })
})

test('near the saddle a run moves away by 1 + η in each step, along the diagonal', () => {
  const crowd = new Crowd(SURFACES.saddle, Float64Array.of(1e-6, 1e-6), 0)
  let expected = 1e-6
  for (const rate of [0.1, 0.02, 0.3, 0.05, 0.2]) {
    crowd.advance(rate, silent)
    expected *= 1 + rate
    expect(crowd.places[0] / expected).toBeCloseTo(1, 9)
  }
  expect(crowd.sum).toBeCloseTo(0.67, 12)
})

test('across the diagonal it moves towards the saddle, by 1 − η', () => {
  const crowd = new Crowd(SURFACES.saddle, Float64Array.of(1e-6, -1e-6), 0)
  for (let t = 0; t < 10; t++) crowd.advance(0.1, silent)
  expect(crowd.places[0] / (1e-6 * 0.9 ** 10)).toBeCloseTo(1, 9)
})

test('the sum at leaving is that of the linearised motion: ln of the distance to cover', () => {
  const start = 1e-5
  const crowd = new Crowd(SURFACES.saddle, Float64Array.of(start, start), 0)
  for (let t = 0; t < 5000 && Number.isNaN(crowd.leftAt[0]); t++) crowd.advance(0.005, silent)
  // w² grows to 1 − √½; the flow ẇ = (1 − w²)w has e^S = w/√(1 − w²) · √(1 − w₀²)/w₀.
  const end = Math.sqrt(1 - Math.SQRT1_2)
  const exact = Math.log(end / Math.sqrt(1 - end * end) / start)
  expect(crowd.sumAtLeaving[0]).toBeGreaterThan(exact)
  expect(crowd.sumAtLeaving[0]).toBeLessThan(exact * 1.005)
})

test('on the plateau the sum is (r₀⁴ − 1)/4 + (r₀² − 1) + ln r₀ for small steps', () => {
  const crowd = new Crowd(SURFACES.plateau, Float64Array.of(4, 0), 0)
  for (let t = 0; t < 20000 && Number.isNaN(crowd.leftAt[0]); t++) crowd.advance(0.01, silent)
  // ṙ = −r/(1 + r²)², so dS = −(1 + 2r² + r⁴)/r dr.
  const exact = Math.log(4) + (16 - 1) + (256 - 1) / 4
  expect(crowd.sumAtLeaving[0] / exact).toBeCloseTo(1, 3)
})

test('the constant rate is the mean of the cycle', () => {
  const [, cyclic, constant] = lanesOf({
    rate: 0.4,
    decayed: 'cosine',
    decay: 1,
    cycles: 4,
    lowest: 0.25,
    steps: 800,
  })
  let sum = 0
  for (let t = 0; t < 800; t++) sum += cyclic(t)
  expect(sum / 800).toBeCloseTo(constant(0), 12)
  expect(constant(0)).toBeCloseTo(0.25, 14)
})

test('shares and medians are those of the runs', () => {
  const { last, values } = record(experiment, { runs: 20, arrival: 0 })
  for (let lane = 0; lane < 3; lane++) {
    const sums = last.sumAtLeaving.slice(20 * lane, 20 * (lane + 1))
    const left = sums.filter((sum) => !Number.isNaN(sum)).length
    expect(last.staying[lane]).toBe(1 - left / 20)
  }
  expect(arrivalStep({ ...values, arrival: 30 })).toBe(300)
})
