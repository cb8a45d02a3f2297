import { describe, expect, test } from 'vitest'
import { colourScale } from '../../src/plot/colour-scale.ts'

describe('colourScale', () => {
  test('from the least to the most of the data, or between given ends', () => {
    const scale = colourScale([4, 2, Number.NaN, 6], {})
    expect([2, 3, 6].map(scale)).toEqual([0, 0.25, 1])
    expect([-1, 0.5, 7].map(colourScale([], { colours: [0, 1] }))).toEqual([0, 0.5, 1])
  })
  test('what is not finite has no colour', () => {
    const scale = colourScale([1, 2], {})
    expect([Number.NaN, Number.POSITIVE_INFINITY].map(scale)).toEqual([Number.NaN, Number.NaN])
    expect(colourScale([1, 10], { log: true })(0)).toBeNaN()
  })
  test('a diverging map has zero in its middle', () => {
    const scale = colourScale([-1, 4], { map: 'diverging' })
    expect([-4, -1, 0, 4].map(scale)).toEqual([0, 0.375, 0.5, 1])
  })
  test('factors are even on a log scale', () => {
    const scale = colourScale([0.01, 100], { log: true })
    expect([0.01, 0.1, 1, 10, 100].map((value) => Number(scale(value).toFixed(9)))).toEqual([
      0, 0.25, 0.5, 0.75, 1,
    ])
  })
  test('data of one value have the middle colour', () => {
    expect(colourScale([3, 3], {})(3)).toBe(0.5)
  })
})
