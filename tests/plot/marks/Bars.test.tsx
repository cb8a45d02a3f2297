import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import type { AxisSpec } from '../../../src/plot/axis.ts'
import { Bars, type BarsProps } from '../../../src/plot/marks/Bars.tsx'
import { Plot } from '../../../src/plot/Plot.tsx'

const bands: AxisSpec = { label: '', scale: 'band', domain: ['a', 'b'], hidden: true }
const values = (domain?: [number, number], scale?: 'log'): AxisSpec => ({
  label: '',
  domain,
  scale,
  hidden: true,
})

function draw(bars: BarsProps, x: AxisSpec, y: AxisSpec) {
  const markup = renderToStaticMarkup(
    <Plot title="" summary="" x={x} y={y} height={207}>
      <Bars {...bars} />
    </Plot>,
  )
  const [, path = ''] = /<path d="([^"]*)" clip-path/.exec(markup) ?? []
  return [...path.matchAll(/M([-\d.]+),([-\d.]+)h([-\d.]+)v([-\d.]+)h/g)].map((match) =>
    match.slice(1).map(Number),
  )
}

describe('Bars', () => {
  // The data area spans 2 to 478 across and 5 to 205 down: bands of 238 pixels, bars of 0.8 of that.
  test('stand on zero, up and down', () => {
    expect(draw({ x: ['a', 'b'], y: [10, -5] }, bands, values([-10, 10]))).toEqual([
      [25.8, 5, 190.4, 100],
      [263.8, 105, 190.4, 50],
    ])
  })
  test('share a band side by side', () => {
    const [[left, , width]] = draw({ x: ['a'], y: [5], group: [1, 2] }, bands, values([0, 10]))
    expect([left, width]).toEqual([121, 95.2])
  })
  test('lie from the left', () => {
    const lying = draw({ x: [5, 10], y: ['a', 'b'], horizontal: true }, values([0, 10]), bands)
    expect(lying).toEqual([
      [2, 15, 238, 80],
      [2, 115, 476, 80],
    ])
  })
  test('reach the end of a log axis, which has no zero', () => {
    expect(draw({ x: ['a'], y: [0.1] }, bands, values([0.01, 1], 'log'))).toEqual([[25.8, 105, 190.4, 100]])
  })
  test('leave a gap for what is not finite', () => {
    expect(draw({ x: ['a', 'b'], y: [Number.NaN, 1] }, bands, values([0, 10]))).toHaveLength(1)
  })
  test('at numbers are as broad as the narrowest distance lets them be', () => {
    const drawn = draw({ x: [1, 2, 4], y: [1, 1, 1] }, values([0, 4.76]), values([0, 10]))
    expect(drawn.map(([, , width]) => width)).toEqual([80, 80, 80])
  })
})
