import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { Shade, type ShadeProps } from '../../../src/plot/marks/Shade.tsx'
import { Plot } from '../../../src/plot/Plot.tsx'

const box = (shade: ShadeProps) => {
  const markup = renderToStaticMarkup(
    <Plot
      title=""
      summary=""
      x={{ label: '', domain: [0, 4], hidden: true }}
      y={{ label: '', domain: [0, 10], hidden: true }}
      height={207}
    >
      <Shade {...shade} />
    </Plot>,
  )
  return /<rect x="([\d.]+)" y="([\d.]+)" width="([\d.]+)" height="([\d.]+)" fill="var\(--ink-3\)"/
    .exec(markup)
    ?.slice(1)
    .map(Number)
}

test('spans the plot where no bound is given, and ends at its edges', () => {
  expect(box({ x: [1, 2] })).toEqual([121, 5, 119, 200])
  expect(box({ x: [3, undefined], y: [undefined, 5] })).toEqual([359, 105, 119, 100])
  expect(box({ x: [-100, 100] })).toEqual([2, 5, 476, 200])
})

test('is not drawn outside of the plot', () => {
  expect(box({ x: [5, 6] })).toBeUndefined()
  expect(box({ x: [Number.NaN, 2] })).toBeUndefined()
})
