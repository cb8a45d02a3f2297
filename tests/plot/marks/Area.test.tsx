import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { Area, type AreaProps } from '../../../src/plot/marks/Area.tsx'
import { Plot } from '../../../src/plot/Plot.tsx'

const path = (area: AreaProps) => {
  const markup = renderToStaticMarkup(
    <Plot
      title=""
      summary=""
      x={{ label: '', domain: [0, 4], hidden: true }}
      y={{ label: '', domain: [-10, 10], hidden: true }}
      height={207}
    >
      <Area {...area} />
    </Plot>,
  )
  return /<path d="([^"]*)" clip-path/.exec(markup)?.[1]
}

test('between two edges, with a gap where either is missing', () => {
  expect(path({ low: [-5, -5, Number.NaN, 0, 0], high: [5, 10, 10, 10, 10] })).toBe(
    'M2,55L121,5L121,155L2,155ZM359,5L478,5L478,105L359,105Z',
  )
})

test('from zero where there is no lower edge', () => {
  expect(path({ high: [10, 10] })).toBe('M2,5L121,5L121,105L2,105Z')
})
