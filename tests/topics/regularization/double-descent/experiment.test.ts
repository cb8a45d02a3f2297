import { expect, test } from 'vitest'
import { experiment } from '../../../../src/topics/regularization/double-descent/experiment.ts'
import { median } from '../../../../src/topics/regularization/double-descent/frame.ts'
import { GRID } from '../../../../src/topics/regularization/double-descent/sizes.ts'
import { allWidths } from '../../../../src/topics/regularization/double-descent/widths.ts'
import { record } from '../../../support/record.ts'

test('widths rise, hold the threshold, and end at the greatest', () => {
  for (const model of ['features', 'network', 'cosines'] as const) {
    const widths = allWidths({ model, examples: 60, widest: 500, widths: 9 })
    expect(widths).toEqual([...new Set(widths)].sort((a, b) => a - b))
    expect(widths.at(-1)).toBe(500)
    // (10 · 60 targets − 10 output biases) / (144 + 1 + 10) weights and biases for each hidden unit.
    expect(widths).toContain(model === 'network' ? 4 : 60)
  }
})

test('from the threshold on the training error is rounding, and the norm falls', () => {
  const { last, reading } = record(experiment, { examples: 24, widest: 200, widths: 5, draws: 1 })
  const { widths, train, norm } = last
  const from = widths.indexOf(24)
  for (let i = 0; i < widths.length; i++) {
    if (i < from) expect(train[i]).toBeGreaterThan(1e-6)
    else expect(train[i]).toBeLessThan(1e-12)
    if (i > from) expect(norm[i]).toBeLessThan(norm[from])
  }
  expect(reading?.key).toBe('wideBetter')
})

test('the fits of the curve pass through its points from the threshold on', () => {
  const { last } = record(experiment, {
    model: 'cosines',
    examples: 41,
    noise: 0,
    widest: 300,
    widths: 4,
    draws: 1,
  })
  // Without noise all fits of at least 41 cosines are close to the sine wave that they were drawn from.
  for (const row of [1, 3]) {
    const fit = last.fits.subarray(row * GRID, (row + 1) * GRID)
    expect(Math.abs(fit[30] - Math.sin(2 * Math.PI * (-1 + 60 / 80)))).toBeLessThan(0.05)
  }
  expect(last.points.length).toBe(82)
  expect(last.wrong.every(Number.isNaN)).toBe(true)
})

test('medians', () => {
  expect(median([3, 1, 2])).toBe(2)
  expect(median([4, 1, 2, 3])).toBe(2.5)
})
