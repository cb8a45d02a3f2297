import { area, curveLinear, curveMonotoneX, curveStepAfter, line, pathRound } from 'd3'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { areaPath, linePath, PathText, type Place } from '../../src/plot/path.ts'

const CURVES = { linear: curveLinear, step: curveStepAfter, smooth: curveMonotoneX }
const pixel = fc.oneof({ weight: 9, arbitrary: fc.integer({ min: -500, max: 500 }) }, fc.constant(Number.NaN))
/** From left to right, each in a column of its own. */
const rising = fc
  .array(pixel, { maxLength: 12 })
  .map((ys) => ys.map((y, i): Place => [3 * i + Math.abs(y % 3 || 0), y]))

const numbers = (path: string | null | undefined) =>
  [...(path ?? '').matchAll(/[a-zA-Z]|-?[\d.]+(?:e-?\d+)?/g)].map(([part]) =>
    Number.isNaN(Number(part)) ? part : Number(part),
  )

test.each(Object.keys(CURVES) as (keyof typeof CURVES)[])('a %s line is that of d3-shape', (curve) => {
  fc.assert(
    fc.property(rising, (points) => {
      const d3 = line<Place>()
        .defined(([, y]) => Number.isFinite(y))
        .digits(2)
        .curve(CURVES[curve])(points as [number, number][])
      const [own, other] = [numbers(linePath(points, curve)), numbers(d3)]
      expect(own.length).toBe(other.length)
      own.forEach((part, i) => {
        if (typeof part === 'string') expect(part).toBe(other[i])
        // Both round to hundredths.
        else expect(Math.abs(part - Number(other[i]))).toBeLessThan(0.0101)
      })
    }),
  )
})

test('a smooth line through points above one another has finite slopes', () => {
  expect(
    linePath(
      [
        [0, 0],
        [0, 5],
        [4, 9],
        [4, 2],
      ],
      'smooth',
    ),
  ).not.toMatch(/NaN|Infinity/)
})

test('an area is that of d3-shape', () => {
  fc.assert(
    fc.property(rising, (points) => {
      const spread = points.map(([x, y]) => [x, y + 7, y] as const)
      const d3 = area<readonly [number, number, number]>()
        .defined(([, , high]) => Number.isFinite(high))
        .x(([x]) => x)
        .y0(([, low]) => low)
        .y1(([, , high]) => high)
        .digits(2)(spread as [number, number, number][])
      expect(areaPath(spread)).toBe(d3 ?? undefined)
    }),
  )
})

test('rectangles and circles are those of d3-path', () => {
  const [own, d3] = [new PathText(), pathRound(2)]
  for (const pen of [own, d3]) {
    pen.rect(1.234, 5.678, 9, -3)
    pen.moveTo(15, 20)
    pen.arc(10, 20, 5, 0, 2 * Math.PI)
  }
  expect(own.toString()).toBe(d3.toString())
})
