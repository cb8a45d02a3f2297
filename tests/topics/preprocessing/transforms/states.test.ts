import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { RandomStreams } from '../../../../src/engine/random.ts'
import { drawCloud, joined } from '../../../../src/topics/preprocessing/cloud.ts'
import { meanSquare, momentsOf } from '../../../../src/topics/preprocessing/moments.ts'
import { applyTransform, fitStates, STATES } from '../../../../src/topics/preprocessing/transforms/states.ts'

const clouds = fc
  .record({
    seed: fc.nat(),
    count: fc.integer({ min: 6, max: 60 }),
    mean: fc.tuple(
      fc.double({ min: -50, max: 50, noNaN: true }),
      fc.double({ min: -50, max: 50, noNaN: true }),
    ),
    std: fc.tuple(
      fc.double({ min: 0.05, max: 20, noNaN: true }),
      fc.double({ min: 0.05, max: 20, noNaN: true }),
    ),
    correlation: fc.double({ min: -0.95, max: 0.95, noNaN: true }),
  })
  .map(({ seed, count, ...shape }) => drawCloud(new RandomStreams(seed).stream('data'), count, shape))

describe('moments', () => {
  test('of four points by hand: mean [1, 2], covariance [[1, 0.5], [0.5, 2.5]]', () => {
    const { mean, covariance } = momentsOf(Float64Array.of(0, 0, 2, 4, 2, 1, 0, 3))
    expect(mean).toEqual([1, 2])
    expect(covariance).toEqual({ xx: 1, xy: 0.5, yy: 2.5 })
    expect(meanSquare(Float64Array.of(3, 4, 0, 0))).toBe(6.25)
  })

  test('a large cloud has the mean, the spread and the correlation it was drawn with', () => {
    const shape = { mean: [3, -1], std: [2, 0.5], correlation: -0.6 } as const
    const { mean, covariance } = momentsOf(drawCloud(new RandomStreams(1).stream('data'), 200_000, shape))
    expect(mean[0]).toBeCloseTo(3, 1)
    expect(mean[1]).toBeCloseTo(-1, 1)
    expect(Math.sqrt(covariance.xx)).toBeCloseTo(2, 1)
    expect(Math.sqrt(covariance.yy)).toBeCloseTo(0.5, 2)
    expect(covariance.xy / Math.sqrt(covariance.xx * covariance.yy)).toBeCloseTo(-0.6, 2)
  })
})

describe('the five states of the data that were fitted', () => {
  test('centred has mean 0; normalised has std 1 and the correlation it had', () => {
    fc.assert(
      fc.property(clouds, (points) => {
        const fitted = fitStates(points, true)
        const before = momentsOf(points).covariance
        const centred = momentsOf(applyTransform(fitted.centred, points))
        expect(centred.mean).toEqual([expect.closeTo(0, 10), expect.closeTo(0, 10)])
        expect(centred.covariance.xx / before.xx).toBeCloseTo(1, 10)
        const { covariance } = momentsOf(applyTransform(fitted.normalised, points))
        expect([covariance.xx, covariance.yy]).toEqual([expect.closeTo(1, 9), expect.closeTo(1, 9)])
        expect(covariance.xy).toBeCloseTo(before.xy / Math.sqrt(before.xx * before.yy), 9)
      }),
    )
  })

  test.each([true, false])('decorrelated is diagonal and whitened is the identity (scaled: %s)', (scaled) => {
    fc.assert(
      fc.property(clouds, (points) => {
        const fitted = fitStates(points, scaled)
        const diagonal = momentsOf(applyTransform(fitted.decorrelated, points)).covariance
        expect(diagonal.xy / Math.sqrt(diagonal.xx * diagonal.yy)).toBeCloseTo(0, 8)
        const white = applyTransform(fitted.whitened, points)
        const { covariance } = momentsOf(white)
        expect(covariance.xx).toBeCloseTo(1, 8)
        expect(covariance.yy).toBeCloseTo(1, 8)
        expect(covariance.xy).toBeCloseTo(0, 8)
        expect(meanSquare(white)).toBeCloseTo(1, 8)
      }),
    )
  })

  test('after normalising, the principal variances are 1 ± |ρ| and the axes lie at 45°', () => {
    fc.assert(
      fc.property(clouds, (points) => {
        const { xx, xy, yy } = momentsOf(points).covariance
        const correlation = xy / Math.sqrt(xx * yy)
        fc.pre(Math.abs(correlation) > 1e-3)
        const { decorrelated, normalised } = fitStates(points, true)
        const { covariance } = momentsOf(applyTransform(decorrelated, points))
        expect(covariance.xx).toBeCloseTo(1 + Math.abs(correlation), 9)
        expect(covariance.yy).toBeCloseTo(1 - Math.abs(correlation), 9)
        expect(decorrelated.a / normalised.a).toBeCloseTo(Math.SQRT1_2, 6)
      }),
    )
  })

  test('without scaling, the step from centred to decorrelated is a turn: it keeps every length', () => {
    fc.assert(
      fc.property(clouds, (points) => {
        const fitted = fitStates(points, false)
        const { a, b, c, d } = fitted.decorrelated
        expect(a * d - b * c).toBeCloseTo(1, 12)
        const before = meanSquare(applyTransform(fitted.centred, points))
        expect(meanSquare(applyTransform(fitted.decorrelated, points)) / before).toBeCloseTo(1, 10)
      }),
    )
  })

  test('each state changes the units away: data × 1000 is whitened to the same points', () => {
    fc.assert(
      fc.property(clouds, (points) => {
        const large = points.map((value) => 1000 * value)
        const white = applyTransform(fitStates(points, true).whitened, points)
        const again = applyTransform(fitStates(large, true).whitened, large)
        for (let i = 0; i < white.length; i++) expect(again[i]).toBeCloseTo(white[i], 6)
      }),
    )
  })
})

test('states are in the order of the lecture, and joining keeps both clouds', () => {
  expect(STATES).toEqual(['original', 'centred', 'normalised', 'decorrelated', 'whitened'])
  expect(joined(Float64Array.of(1, 2), Float64Array.of(3, 4, 5, 6))).toEqual(
    Float64Array.of(1, 2, 3, 4, 5, 6),
  )
})
