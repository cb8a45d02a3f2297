import { describe, expect, test } from 'vitest'
import type { ReadableSeries } from '../../src/plot/mark.ts'
import { tableOfSeries } from '../../src/plot/table.ts'

const series = (label: string, xs: number[], ys: number[], pick: 'x' | 'xy' = 'x'): ReadableSeries => ({
  label,
  colour: 'red',
  length: xs.length,
  x: (index) => xs[index],
  y: (index) => ys[index],
  pick,
})

describe('tableOfSeries', () => {
  test('series along x share rows, sorted by x, with gaps where one has no point', () => {
    const table = tableOfSeries(
      [series('training', [0, 1, 2], [3, 2, 1]), series('validation', [2, 0], [10, 30])],
      { label: 'step' },
      { label: 'loss', unit: 'nats' },
    )
    expect(table.columns).toEqual([
      { label: 'step', unit: undefined },
      { label: 'training', unit: 'nats' },
      { label: 'validation', unit: 'nats' },
    ])
    expect(table.rows).toEqual([
      [0, 3, 30],
      [1, 2, undefined],
      [2, 1, 10],
    ])
  })
  test('points of a plane have a row each, with the third value where there is one', () => {
    const heat: ReadableSeries = {
      ...series('', [0.1, 0.2], [5, 6], 'xy'),
      z: (index) => [0.9, Number.NaN][index],
      zAxis: { label: 'accuracy' },
    }
    const table = tableOfSeries([heat], { label: 'rate' }, { label: 'batch' })
    expect(table.columns.map(({ label }) => label)).toEqual(['series', 'rate', 'batch', 'accuracy'])
    expect(table.rows).toEqual([
      ['', 0.1, 5, 0.9],
      ['', 0.2, 6, Number.NaN],
    ])
  })
})
