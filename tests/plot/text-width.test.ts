import { expect, test } from 'vitest'
import { fitText, textWidth } from '../../src/plot/text-width.ts'

test('widths grow with the text and the type', () => {
  expect(textWidth('', 11)).toBe(0)
  expect(textWidth('1.00', 22)).toBeCloseTo(2 * textWidth('1.00', 11), 9)
  expect(textWidth('mmm', 11)).toBeGreaterThan(textWidth('iii', 11))
})

test('a text that fits stays, another is cut to the width', () => {
  expect(fitText('layer 1', 11, 100)).toBe('layer 1')
  const cut = fitText('a rather long name', 11, 60)
  expect(cut.endsWith('…')).toBe(true)
  expect(textWidth(cut, 11)).toBeLessThanOrEqual(60)
  expect(textWidth(`${cut.slice(0, -1)}aa…`, 11)).toBeGreaterThan(60)
})
