import { expect, test } from 'vitest'
import { markStyle } from '../../src/plot/mark-style.ts'

const PINS = [1, 2, 3, 4, 5, 6, 7, 8]
const SERIES = [0, 1, 2, 3, 4, 5]

test('line k of every pinned run has the colour and the marker of line k', () => {
  for (const series of SERIES)
    for (const ghost of PINS) {
      const { colour, marker } = markStyle({ series })
      expect(markStyle({ series, ghost })).toMatchObject({ colour, marker })
    }
})

test('pinned runs are told apart by dash, from each other and from the run itself', () => {
  const dashes = [1, 2, 3, 4].map((ghost) => String(markStyle({ ghost }).dash))
  expect(new Set(dashes).size).toBe(4)
  for (const series of SERIES) expect(dashes).not.toContain(String(markStyle({ series }).dash))
})

test('each pin is thinner than the run and no less faded than the pin before', () => {
  const opacities = PINS.map((ghost) => markStyle({ ghost }).opacity)
  expect(opacities).toEqual([...opacities].sort((a, b) => b - a))
  expect(new Set(opacities.slice(0, 3)).size).toBe(3)
  for (const ghost of PINS) expect(markStyle({ ghost }).weight).toBeLessThan(markStyle({}).weight)
  expect(markStyle({}).opacity).toBe(1)
})

test('a ghost without a number is drawn as the first pin', () => {
  expect(markStyle({ ghost: true })).toEqual(markStyle({ ghost: 1 }))
  expect(markStyle({ ghost: false })).toEqual(markStyle({}))
})
