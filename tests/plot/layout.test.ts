import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type LayoutInput, layoutPlot } from '../../src/plot/layout.ts'
import { textWidth } from '../../src/plot/text-width.ts'

const input: LayoutInput = {
  width: 640,
  height: 220,
  scale: 1,
  x: { label: 'step' },
  y: { label: 'loss', unit: 'nats' },
  xDomain: [0, 1000],
  yDomain: [0, 3],
  labels: [],
  above: 0,
  right: 0,
}

describe('layoutPlot', () => {
  test('tick labels of the y axis have room at the left, at any size and scale', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 280, max: 1600 }),
        fc.constantFrom(1, 1.6),
        fc.double({ min: 1e-9, max: 1e9, noNaN: true }),
        (width, scale, high) => {
          const { left, right, top, bottom, yTicks, fontSize } = layoutPlot({
            ...input,
            width,
            scale,
            height: 220 * scale,
            yDomain: [0, high],
          })
          for (const { label } of yTicks)
            expect(textWidth(label, fontSize) + 7 * scale).toBeLessThanOrEqual(left + 1e-9)
          expect(right - left).toBeGreaterThan(width / 3)
          expect(bottom - top).toBeGreaterThan(80 * scale)
          expect(yTicks.length).toBeGreaterThanOrEqual(2)
        },
      ),
    )
  })
  test('labels of lines stand outside on a wide plot and inside on a narrow one', () => {
    const labels = ['validation loss']
    const wide = layoutPlot({ ...input, labels })
    expect(wide.labelsOutside).toBe(true)
    expect(640 - wide.right).toBeGreaterThan(textWidth(labels[0], wide.fontSize))
    const narrow = layoutPlot({ ...input, width: 300, labels })
    expect(narrow.labelsOutside).toBe(false)
    expect(300 - narrow.right).toBe(10)
  })
  test('equal: a unit is as long on x as on y, and both given domains are in sight', () => {
    for (const width of [300, 900]) {
      const { x, y } = layoutPlot({ ...input, width, xDomain: [-2, 2], yDomain: [-1, 1], equal: true })
      expect(Math.abs(Number(x(1)) - Number(x(0))) / Math.abs(Number(y(1)) - Number(y(0)))).toBeCloseTo(1, 1)
      expect(Number(x.domain[0])).toBeLessThanOrEqual(-2)
      expect(Number(y.domain[0])).toBeLessThanOrEqual(-1)
    }
  })

  test('everything grows with the projector scale', () => {
    const desk = layoutPlot(input)
    const projector = layoutPlot({ ...input, width: 1024, height: 352, scale: 1.6 })
    expect(projector.fontSize).toBeCloseTo(1.6 * desk.fontSize, 9)
    expect(projector.left).toBeCloseTo(1.6 * desk.left, 9)
    expect(projector.bottom).toBeCloseTo(1.6 * desk.bottom, 9)
  })
  test('names of many bands above each other are thinned out', () => {
    const layers = Array.from({ length: 60 }, (_, index) => index + 1)
    const { yTicks, y } = layoutPlot({
      ...input,
      y: { label: '', scale: 'band', domain: layers },
      yDomain: layers,
    })
    expect(yTicks.length).toBeGreaterThan(8)
    for (let i = 1; i < yTicks.length; i++) {
      expect(y(yTicks[i].value) - y(yTicks[i - 1].value)).toBeGreaterThan(11)
    }
  })
  test('the first band of a y axis stands at the top, with the room asked for above it', () => {
    const bands = ['a', 'b', 'c', 'd']
    const y = { label: '', scale: 'band' as const, domain: bands }
    const plain = layoutPlot({ ...input, y, yDomain: bands })
    expect(plain.y('a')).toBeLessThan(plain.y('d'))
    const roomy = layoutPlot({ ...input, y, yDomain: bands, above: 1 })
    expect(roomy.y.range[0] - roomy.top).toBeCloseTo((roomy.bottom - roomy.top) / 5, 9)
  })
})
