import { expect, test } from 'vitest'
import { arrowPlaces } from '../../../src/plot/marks/Trajectory.tsx'

test('arrow heads stand at even lengths along the path and point along it', () => {
  const arrows = arrowPlaces(
    [
      [0, 0],
      [100, 0],
      [100, 100],
    ],
    80,
  )
  expect(arrows.map(({ at }) => at)).toEqual([
    [40, 0],
    [100, 20],
  ])
  expect(arrows.map(({ angle }) => angle)).toEqual([0, Math.PI / 2])
})

test('points at one place, gaps and no spacing give no arrow', () => {
  expect(
    arrowPlaces(
      [
        [5, 5],
        [5, 5],
      ],
      10,
    ),
  ).toEqual([])
  expect(
    arrowPlaces(
      [
        [0, 0],
        [Number.NaN, 0],
        [500, 0],
      ],
      10,
    ),
  ).toEqual([])
  expect(
    arrowPlaces(
      [
        [0, 0],
        [500, 0],
      ],
      0,
    ),
  ).toEqual([])
})
