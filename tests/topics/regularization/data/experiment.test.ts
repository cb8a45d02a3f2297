import { describe, expect, test } from 'vitest'
import { NEIGHBOURS, SHOWN, TRIED } from '../../../../src/topics/regularization/data/channels.ts'
import { experiment } from '../../../../src/topics/regularization/data/experiment.ts'
import { record } from '../../../support/record.ts'

const values = { examples: 150, example: 7 }
const { log, last } = record(experiment, values)

test('difficulties from 0, where all is known, to 1, where less is', () => {
  expect(log.length).toBe(TRIED)
  expect([...log.column('tried')]).toEqual(Array.from({ length: TRIED }, (_, i) => i / (TRIED - 1)))
  expect([log.at(0)?.meanRight, log.at(0)?.neighbourRight]).toEqual([1, 1])
  expect(last.meanRight).toBeLessThan(0.4)
})

test('the chosen difficulty gives what it gives on the curve', () => {
  expect(last.chosenMeanRight).toBe(log.at(5)?.meanRight)
  expect(last.chosenNeighbourRight).toBe(log.at(5)?.neighbourRight)
})

describe('pictures', () => {
  test('the sheet holds the known pictures of each class: their mean is the class mean where all are shown', () => {
    const { last: few } = record(experiment, { examples: 100, set: 'letters' }, { most: 1 })
    // 100 letters after 200: classes 18 … 25 have 4 + …; every class has at most 4, so that the sheet shows them all.
    for (let label = 0; label < 26; label++) {
      const shown = few.sheet.subarray(label * SHOWN * 256, (label + 1) * SHOWN * 256)
      const count = shown.filter((ink) => !Number.isNaN(ink)).length / 256
      expect(count).toBeLessThanOrEqual(4)
      for (const p of [0, 100, 135]) {
        let sum = 0
        for (let i = 0; i < count; i++) sum += shown[i * 256 + p]
        expect(few.means[label * 256 + p]).toBeCloseTo(sum / count, 6)
      }
    }
  })

  test('the example is the one on the row of difficulties, and its neighbours are as far as they say', () => {
    expect(last.label).toBe(7)
    expect(last.neighbours.slice(0, 256)).toEqual(last.graded.slice(5 * 256, 6 * 256))
    for (let i = 0; i < NEIGHBOURS; i++) {
      let sum = 0
      for (let p = 0; p < 256; p++) sum += (last.neighbours[(i + 1) * 256 + p] - last.neighbours[p]) ** 2
      expect(last.distances[i]).toBeCloseTo(Math.sqrt(sum), 9)
      if (i > 0) expect(last.distances[i]).toBeGreaterThanOrEqual(last.distances[i - 1])
    }
  })
})
