import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { AxisSpec } from '../../src/plot/axis.ts'
import { bandScale, numericScale } from '../../src/plot/scale.ts'
import { textWidth } from '../../src/plot/text-width.ts'
import { axisTicks, fittingTicks, logTicks } from '../../src/plot/ticks.ts'

describe('logTicks', () => {
  test('every decade, if there is room', () => {
    expect(logTicks([1e-3, 10], 6)).toEqual([1e-3, 1e-2, 1e-1, 1, 10])
  })
  test('every second or third decade, at powers that are multiples of the stride', () => {
    expect(logTicks([1e-7, 2], 4)).toEqual([1e-6, 1e-4, 1e-2, 1])
    expect(logTicks([1e-7, 2], 3)).toEqual([1e-6, 1e-3, 1])
  })
  test('1-2-5 steps on a short range, 1-3 steps where those are too many', () => {
    expect(logTicks([0.1, 5], 6)).toEqual([0.1, 0.2, 0.5, 1, 2, 5])
    expect(logTicks([0.1, 5], 3)).toEqual([0.1, 0.3, 1, 3])
  })
  test('even steps within a decade', () => {
    expect(logTicks([2, 3], 3)).toEqual([2, 2.5, 3])
  })
  test('ticks are positive, rising and inside the domain', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -20, max: 20, noNaN: true }),
        fc.double({ min: 0.05, max: 20, noNaN: true }),
        fc.integer({ min: 2, max: 12 }),
        (start, decades, count) => {
          const [low, high] = [10 ** start, 10 ** (start + decades)]
          const ticks = logTicks([low, high], count)
          ticks.forEach((tick, index) => {
            expect(tick).toBeGreaterThanOrEqual(low * (1 - 1e-6))
            expect(tick).toBeLessThanOrEqual(high * (1 + 1e-6))
            if (index > 0) expect(tick).toBeGreaterThan(ticks[index - 1])
          })
          expect(ticks.length).toBeLessThanOrEqual(2 * count)
        },
      ),
    )
  })
})

describe('axisTicks', () => {
  test('powers are written as superscripts, mixed steps as decimals', () => {
    const axis: AxisSpec = { label: 'std', scale: 'log' }
    expect(axisTicks(axis, [1e-4, 1], 5).map(({ label }) => label)).toEqual([
      '10⁻⁴',
      '10⁻³',
      '10⁻²',
      '10⁻¹',
      '1',
    ])
    expect(axisTicks(axis, [0.1, 5], 6).map(({ label }) => label)).toEqual([
      '0.1',
      '0.2',
      '0.5',
      '1',
      '2',
      '5',
    ])
  })
  test('whole numbers have no ticks between them', () => {
    expect(axisTicks({ label: 'epoch', whole: true }, [0, 3], 8).map(({ label }) => label)).toEqual([
      '0',
      '1',
      '2',
      '3',
    ])
  })
  test('ticks and format as given', () => {
    const axis: AxisSpec = { label: 'share', ticks: [0, 0.5, 1], format: (value) => `${100 * value} %` }
    expect(axisTicks(axis, [0, 1], 9)).toEqual([
      { value: 0, label: '0 %' },
      { value: 0.5, label: '50 %' },
      { value: 1, label: '100 %' },
    ])
  })
})

describe('fittingTicks', () => {
  const fontSize = 11
  const gap = 8

  test('labels of a linear axis never touch, at any width', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 60, max: 1600 }),
        fc.double({ min: -1e5, max: 1e5, noNaN: true }),
        fc.double({ min: 1e-3, max: 1e5, noNaN: true }),
        (width, low, span) => {
          const scale = numericScale('linear', [low, low + span], [0, width])
          const ticks = fittingTicks({ label: '' }, [low, low + span], scale, { width, fontSize, gap })
          for (let i = 1; i < ticks.length; i++) {
            const [a, b] = [ticks[i - 1], ticks[i]]
            const room = scale(b.value) - scale(a.value)
            expect(room).toBeGreaterThanOrEqual(
              (textWidth(a.label, fontSize) + textWidth(b.label, fontSize)) / 2 + gap - 1e-6,
            )
          }
        },
      ),
    )
  })

  const optimizers = ['SGD', 'Momentum', 'Nesterov', 'AdaGrad', 'RMSProp', 'Adam']
  const named = (width: number) =>
    fittingTicks(
      { label: '', scale: 'band', domain: optimizers },
      optimizers,
      bandScale(optimizers, [0, width], 0.2),
      {
        width,
        fontSize,
        gap,
      },
    )

  test('names stand in one row on a wide plot', () => {
    expect(named(600).map(({ label, lower }) => [label, lower])).toEqual(
      optimizers.map((name) => [name, undefined]),
    )
  })
  test('names stand in two rows on a narrow plot, and none is left out', () => {
    const ticks = named(330)
    expect(ticks.map(({ label }) => label)).toEqual(optimizers)
    expect(ticks.map(({ lower }) => lower)).toEqual([false, true, false, true, false, true])
  })
  test('names are cut short where two rows are too narrow', () => {
    const ticks = named(150)
    expect(ticks).toHaveLength(6)
    expect(ticks[1].label).toMatch(/^Mo.*…$/)
  })
  test('ticks as given are thinned out evenly, and none lies outside', () => {
    const ticks = Array.from({ length: 21 }, (_, index) => index - 5)
    const format = (value: number) => (value === 0 ? 'input' : String(value))
    const place = numericScale('linear', [0, 10], [0, 150])
    const fitting = fittingTicks({ label: '', ticks, format }, [0, 10], place, { width: 150, fontSize, gap })
    expect(fitting.map(({ label }) => label)).toEqual(['input', '2', '4', '6', '8', '10'])
  })
  test('numbered bands are thinned out evenly', () => {
    const layers = Array.from({ length: 50 }, (_, index) => index + 1)
    const place = bandScale(layers, [0, 300], 0.2)
    const values = fittingTicks({ label: '', scale: 'band', domain: layers }, layers, place, {
      width: 300,
      fontSize,
      gap,
    }).map(({ value }) => Number(value))
    expect(values.length).toBeGreaterThan(5)
    expect(values.length).toBeLessThan(20)
    expect(new Set(values.slice(1).map((value, index) => value - values[index])).size).toBe(1)
  })
})
