import { interpolateLab, rgb } from 'd3'
import { expect, test } from 'vitest'
import { labOf, mixed } from '../../src/plot/cie-lab.ts'
import { mapColour } from '../../src/plot/colour-map.ts'
import { mapShades } from '../../src/plot/colour-shades.ts'

const tokens: Record<string, string> = {
  'var(--map-seq-0)': 'rgb(255, 255, 255)',
  'var(--map-seq-1)': 'color(srgb 0.8 0.8 0.8)',
  'var(--map-seq-2)': 'rgb(153, 153, 153)',
  'var(--map-seq-3)': 'rgb(102, 102, 102)',
  'var(--map-seq-4)': 'rgb(51, 51, 51)',
  'var(--map-seq-5)': 'rgb(0, 0, 0)',
}

test('shades pass through the stops of the theme, also those a browser writes as mixtures', () => {
  const shade = mapShades('sequential', (css) => tokens[css])
  const channel = (t: number) => Number(/\d+/.exec(shade(t))?.[0])
  expect([0, 0.2, 0.4, 0.6, 0.8, 1].map(channel)).toEqual([255, 204, 153, 102, 51, 0])
  expect(shade(-3)).toBe(shade(0))
  expect(shade(7)).toBe(shade(1))
})

test('colours in the page are mixed from the two stops around them', () => {
  expect(mapColour('sequential', 0)).toBe('color-mix(in lab, var(--map-seq-1) 0%, var(--map-seq-0))')
  expect(mapColour('sequential', 0.5)).toBe('color-mix(in lab, var(--map-seq-3) 50%, var(--map-seq-2))')
  expect(mapColour('diverging', 1)).toBe('color-mix(in lab, var(--map-div-6) 100%, var(--map-div-5))')
})

test('between two colours lie those of d3-interpolate', () => {
  const colours = [
    'rgb(12, 30, 94)',
    'rgb(255, 255, 255)',
    'rgb(200, 40, 0)',
    'rgb(0, 0, 0)',
    'rgb(9, 250, 7)',
  ]
  for (const from of colours) {
    for (const to of colours) {
      const d3 = interpolateLab(from, to)
      for (let t = 0; t <= 1; t += 1 / 16) {
        const [own, other] = [rgb(mixed(labOf(from), labOf(to), t)), rgb(d3(t))]
        // Both round to whole channels.
        for (const channel of ['r', 'g', 'b'] as const)
          expect(Math.abs(own[channel] - other[channel])).toBeLessThanOrEqual(1)
      }
    }
  }
})
