import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { cellCentres } from '../../../src/plot/grid.ts'
import { Contour, contourLevels } from '../../../src/plot/marks/Contour.tsx'
import { Plot } from '../../../src/plot/Plot.tsx'

test('levels by differences are round numbers, by factors equal ratios', () => {
  expect(contourLevels([0, 3, 10, Number.NaN], 5, false)).toEqual([0, 2, 4, 6, 8, 10])
  expect(contourLevels([0.01, 100, 0], 4, true).map((level) => Number(level.toPrecision(9)))).toEqual([
    0.01, 0.1, 1, 10,
  ])
  expect(contourLevels([Number.NaN], 4, false)).toEqual([])
})

test('the level 1 of x² + y² is the unit circle', () => {
  const at = cellCentres(80, [-2, 2])
  const markup = renderToStaticMarkup(
    <Plot
      title=""
      summary=""
      x={{ label: '', domain: [-2, 2], hidden: true }}
      y={{ label: '', domain: [-2, 2], hidden: true }}
      height={483}
    >
      <Contour x={at} y={at} values={at.flatMap((y) => at.map((x) => x * x + y * y))} levels={[1]} />
    </Plot>,
  )
  const [, path = ''] = /<path d="([^"]*)" fill="none"/.exec(markup) ?? []
  // The data area spans 2 to 478 across and 5 to 481 down: 119 pixels per unit.
  const places = [...path.matchAll(/[ML]([\d.]+),([\d.]+)/g)].map(([, x, y]) => [
    (Number(x) - 240) / 119,
    (Number(y) - 243) / 119,
  ])
  expect(places.length).toBeGreaterThan(100)
  const low = ([x, y]: number[]) => Math.hypot(x, y)
  // Level 1 bounds what lies above it: the ring and, beyond the area, the widened grid's border.
  const ring = places.filter((place) => low(place) < 1.5)
  expect(ring.length).toBeGreaterThan(100)
  for (const place of ring) expect(low(place)).toBeCloseTo(1, 2)
})
