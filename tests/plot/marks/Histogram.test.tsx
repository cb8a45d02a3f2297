import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { Histogram } from '../../../src/plot/marks/Histogram.tsx'
import { Plot } from '../../../src/plot/Plot.tsx'

const path = (ghost: boolean) => {
  const markup = renderToStaticMarkup(
    <Plot
      title=""
      summary=""
      x={{ label: '', domain: [0, 4], hidden: true }}
      y={{ label: '', domain: [0, 10], hidden: true }}
      height={207}
    >
      <Histogram counts={[2, 0, 10, 5]} domain={[0, 4]} ghost={ghost} />
    </Plot>,
  )
  return /<path d="([^"]*)" clip-path/.exec(markup)?.[1] ?? ''
}

test('a bar per bin that is not empty, as high as its count', () => {
  // Bins of 119 pixels from 2 on, a gap of 1 between them; 20 pixels per count, the base at 205.
  const bars = [...path(false).matchAll(/M([\d.]+),([\d.]+)h([\d.]+)v([\d.]+)/g)].map((bar) =>
    bar.slice(1).map(Number),
  )
  expect(bars).toEqual([
    [2.5, 165, 118, 40],
    [240.5, 5, 118, 200],
    [359.5, 105, 118, 100],
  ])
})

test('a ghost is one outline from base to base', () => {
  expect(path(true)).toBe('M2,205L2,165L121,165L121,205L240,205L240,5L359,5L359,105L478,105L478,205')
})
