import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { Line, type LineProps } from '../../../src/plot/marks/Line.tsx'
import { Plot } from '../../../src/plot/Plot.tsx'

const draw = (line: LineProps) =>
  renderToStaticMarkup(
    <Plot
      title=""
      summary=""
      x={{ label: '', domain: [0, 4], hidden: true }}
      y={{ label: '', domain: [0, 10], hidden: true }}
      height={204}
    >
      <Line {...line} />
    </Plot>,
  )

const pathOf = (markup: string) => /<path d="([^"]*)" fill="none"/.exec(markup)?.[1]
const places = (path = '') =>
  [...path.matchAll(/([ML])(-?[\d.]+),(-?[\d.]+)/g)].map(([, pen, x, y]) => [pen, Number(x), Number(y)])

describe('Line', () => {
  test('points stand where the axes say', () => {
    // The drawing is 480 wide with 2 pixels free at each side, 204 high with 5 free above and 2 below.
    expect(places(pathOf(draw({ y: [0, 5, 10], x: [0, 2, 4] })))).toEqual([
      ['M', 2, 202],
      ['L', 240, 103.5],
      ['L', 478, 5],
    ])
  })
  test('what is not finite leaves a gap', () => {
    const path = pathOf(draw({ y: [1, Number.NaN, 3, 4, Number.POSITIVE_INFINITY] }))
    expect(places(path).map(([pen]) => pen)).toEqual(['M', 'M', 'L'])
    expect(path).toMatch(/Z/)
  })
  test('columns of unequal length end with the shorter one', () => {
    expect(places(pathOf(draw({ x: [0, 1, 2, 3], y: Float32Array.of(1, 2) })))).toHaveLength(2)
  })
  test('a ghost is thinner and dashed', () => {
    const width = (markup: string) =>
      Number(
        /stroke-width="([\d.]+)" stroke-dasharray/.exec(markup)?.[1] ??
          /fill="none"[^>]*stroke-width="([\d.]+)"/.exec(markup)?.[1],
      )
    expect(draw({ y: [1, 2] })).not.toContain('stroke-dasharray')
    expect(draw({ y: [1, 2], ghost: 1 })).toContain('stroke-dasharray="4 4"')
    expect(width(draw({ y: [1, 2], ghost: 1 }))).toBeLessThan(width(draw({ y: [1, 2] })))
  })
  test('pinned runs have the colour of their series, and each a dash of its own', () => {
    const dashes = [1, 2, 3, 4].map((pin) => {
      const markup = draw({ y: [1, 2], series: 2, ghost: pin })
      expect(markup).toContain('stroke="var(--series-3)"')
      return /stroke-dasharray="([^"]*)"/.exec(markup)?.[1]
    })
    expect(new Set(dashes).size).toBe(4)
  })
  test('markers up to 24 points', () => {
    const drawn = (count: number) =>
      draw({ y: new Float64Array(count), markers: undefined }).match(/fill="var\(--series-1\)"/g)?.length ?? 0
    expect(drawn(24)).toBe(1)
    expect(drawn(25)).toBe(0)
  })
  test('many points are left to a canvas, which the server has not', () => {
    expect(pathOf(draw({ y: new Float64Array(1500).fill(1) }))).toBeDefined()
    expect(pathOf(draw({ y: new Float64Array(1501).fill(1) }))).toBeUndefined()
  })
  test('functions give the columns of the moment', () => {
    let ys = [1, 2]
    expect(Line.describe?.({ y: () => ys }).series?.[0].length).toBe(2)
    ys = [1, 2, 3]
    expect(Line.describe?.({ y: () => ys }).series?.[0].length).toBe(3)
  })
})
