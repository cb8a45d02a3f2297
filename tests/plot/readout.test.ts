import { describe, expect, test } from 'vitest'
import type { ReadableSeries } from '../../src/plot/mark.ts'
import { readoutLines, readoutSentence } from '../../src/plot/readout.ts'

const line = (label: string, xs: number[], ys: number[]): ReadableSeries => ({
  label,
  colour: '',
  length: xs.length,
  x: (index) => xs[index],
  y: (index) => ys[index],
  pick: 'x',
})
const x = { label: 'step' }
const y = { label: 'loss', unit: 'nats' }

describe('readoutLines', () => {
  test('all series with a point at the same x, with units', () => {
    const all = [line('training', [0, 10, 20], [3, 2, 1.5]), line('validation', [0, 20], [3.1, Number.NaN])]
    const lines = readoutLines(all, { series: 0, index: 2 }, x, y)
    expect(lines).toEqual([
      { label: 'step', value: '20' },
      { series: 0, label: 'training', value: '1.50 nats' },
      { series: 1, label: 'validation', value: 'not a number' },
    ])
    expect(readoutSentence(lines, 0)).toBe('step 20, training 1.50 nats')
    expect(readoutLines(all, { series: 0, index: 1 }, x, y)).toHaveLength(2)
  })
  test('only the series in hand where there are many', () => {
    const all = Array.from({ length: 8 }, (_, index) => line(String(index), [0], [index]))
    expect(readoutLines(all, { series: 3, index: 0 }, x, y)).toEqual([
      { label: 'step', value: '0' },
      { series: 3, label: '3', value: '3 nats' },
    ])
  })
  test('a point of a cloud reads both its places and whose it is', () => {
    const point: ReadableSeries = { ...line('class +1', [0.5], [2]), pick: 'xy' }
    const lines = readoutLines(
      [point],
      { series: 0, index: 0 },
      { label: 'feature 1' },
      { label: 'feature 2' },
    )
    expect(readoutSentence(lines, 0)).toBe('feature 1 0.500, feature 2 2, class +1')
  })
  test('a cell reads place and value', () => {
    const cell: ReadableSeries = {
      ...line('', [0.5], [2]),
      pick: 'xy',
      z: () => 0.125,
      zAxis: { label: 'accuracy', unit: '%' },
    }
    const lines = readoutLines(
      [cell],
      { series: 0, index: 0 },
      { label: 'rate' },
      { label: 'depth', unit: 'layers' },
    )
    expect(readoutSentence(lines, 0)).toBe('rate 0.500, depth 2 layers, accuracy 0.125 %')
  })
})
