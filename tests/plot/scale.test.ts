import { scaleBand, scaleLinear, scaleLog } from 'd3'
import fc from 'fast-check'
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

describe('the pixels are those of d3-scale', () => {
  const end = fc.double({ min: -1e6, max: 1e6, noNaN: true })
  const positive = fc.double({ min: 1e-9, max: 1e9, noNaN: true })
  const range: [number, number] = [300, 20]

  test('on a linear axis', () => {
    fc.assert(
      fc.property(end, end, end, (low, high, value) => {
        fc.pre(Math.abs(high - low) > 1e-6)
        const [own, d3] = [numericScale('linear', [low, high], range), scaleLinear([low, high], range)]
        expect(own(value)).toBeCloseTo(d3(value), 6 - Math.log10(1 + Math.abs(d3(value))))
        expect(own.invert(77)).toBeCloseTo(d3.invert(77), 6)
      }),
    )
    expect(numericScale('linear', [4, 4], range)(4)).toBe(scaleLinear([4, 4], range)(4))
  })

  test('on a log axis', () => {
    fc.assert(
      fc.property(positive, positive, positive, (low, high, value) => {
        fc.pre(Math.abs(Math.log(high / low)) > 1e-3)
        const [own, d3] = [numericScale('log', [low, high], range), scaleLog([low, high], range)]
        expect(own(value)).toBeCloseTo(d3(value), 6 - Math.log10(1 + Math.abs(d3(value))))
        expect(own.invert(77) / d3.invert(77)).toBeCloseTo(1, 9)
      }),
    )
  })

  test('on a band axis, with a name given twice', () => {
    const names = ['a', 'b', 'c', 'b']
    for (const padding of [0, 0.1, 0.4]) {
      for (const ends of [range, [...range].reverse() as [number, number]]) {
        const own = bandScale(names, ends, padding)
        const d3 = scaleBand(names, ends)
          .paddingInner(padding)
          .paddingOuter(padding / 2)
        expect(own.bandwidth).toBeCloseTo(d3.bandwidth(), 9)
        for (const name of names) expect(own(name)).toBeCloseTo((d3(name) ?? 0) + d3.bandwidth() / 2, 9)
      }
    }
  })
})
