import { describe, expect, test } from 'vitest'
import { bandScale, numericScale } from '../../src/plot/scale.ts'

describe('numericScale', () => {
  test('a linear axis maps ends to ends, upside down if its range is', () => {
    const y = numericScale('linear', [0, 10], [200, 0])
    expect([0, 5, 10].map(y)).toEqual([200, 100, 0])
    expect(y.invert(50)).toBe(7.5)
  })
  test('a log axis maps equal factors to equal lengths', () => {
    const x = numericScale('log', [0.001, 10], [0, 400])
    expect([0.001, 0.01, 0.1, 1, 10].map((value) => Math.round(x(value)))).toEqual([0, 100, 200, 300, 400])
    expect(x.invert(200)).toBeCloseTo(0.1, 12)
  })
  test.each([0, -1, -0, Number.NaN, Number.POSITIVE_INFINITY])('a log axis has no place for %d', (value) => {
    expect(numericScale('log', [0.001, 10], [0, 400])(value)).toBeNaN()
  })
  test('a linear axis has none for what is not finite', () => {
    const x = numericScale('linear', [0, 1], [0, 100])
    expect([Number.NaN, Number.NEGATIVE_INFINITY, 'word'].map(x)).toEqual([
      Number.NaN,
      Number.NaN,
      Number.NaN,
    ])
    expect(x(-1)).toBe(-100)
  })
})

describe('bandScale', () => {
  const x = bandScale(['a', 'b', 'c', 'd'], [10, 210], 0.2)
  test('middles of equal shares of the range', () => {
    expect(['a', 'b', 'c', 'd'].map((band) => Math.round(x(band)))).toEqual([35, 85, 135, 185])
    expect(x.bandwidth).toBeCloseTo(40, 9)
    expect(x('e')).toBeNaN()
  })
  test('a pixel belongs to the band around it, beyond the ends to the outer ones', () => {
    expect([-50, 12, 59, 61, 209, 400].map(x.invert)).toEqual([0, 0, 0, 1, 3, 3])
  })
})
