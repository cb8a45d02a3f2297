import { describe, expect, test } from 'vitest'
import { Scatter } from '../../../src/plot/marks/Scatter.tsx'

describe('Scatter', () => {
  const description = Scatter.describe?.({
    x: [0, 1, 2, 3, 4],
    y: [5, 6, 7, 8, 9],
    classes: [1, 0, 1, 1, 2],
    classLabels: ['cat', 'dog', 'ship'],
    series: 2,
  })

  test('classes are series of their own, each with its points, colour and marker', () => {
    const series = description?.series ?? []
    expect(series.map(({ label, length }) => [label, length])).toEqual([
      ['cat', 1],
      ['dog', 3],
      ['ship', 1],
    ])
    expect([0, 1, 2].map((index) => [series[1].x(index), series[1].y(index)])).toEqual([
      [0, 5],
      [2, 7],
      [3, 8],
    ])
    expect(series.map(({ colour }) => colour)).toEqual([
      'var(--series-3)',
      'var(--series-4)',
      'var(--series-5)',
    ])
    expect(new Set(series.map(({ marker }) => marker)).size).toBe(3)
  })
  test('all points count for the domains', () => {
    expect([description?.x, description?.y]).toEqual([[[0, 1, 2, 3, 4]], [[5, 6, 7, 8, 9]]])
  })
})
