import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { RandomStreams } from '../../../../src/engine/random.ts'
import {
  alongNormal,
  expressedIn,
  inCoordinates,
  inDataUnits,
  nudged,
  separatorAt,
  separatorLoss,
} from '../../../../src/topics/preprocessing/sensitivity/separator.ts'
import {
  drawTwoClasses,
  GAP,
  PER_CLASS,
} from '../../../../src/topics/preprocessing/sensitivity/two-classes.ts'

const data = drawTwoClasses(new RandomStreams(9).stream('data'), 4, 1)
const small = fc.double({ min: -3, max: 3, noNaN: true })
const scale = fc.double({ min: 0.2, max: 5, noNaN: true })
const separators = fc.record({ w1: small, w2: small, b: small })
const coordinates = fc.record({ centre: fc.tuple(small, small), scale: fc.tuple(scale, scale) })

describe('a line with the normal at an angle and an offset', () => {
  test('stands `offset` from the middle along the normal', () => {
    const { w1, w2, b } = separatorAt(30, 0.5, 2, [3, -1])
    const onLine = [3 + 0.5 * Math.cos(Math.PI / 6), -1 + 0.5 * Math.sin(Math.PI / 6)]
    expect(w1 * onLine[0] + w2 * onLine[1] + b).toBeCloseTo(0, 12)
    expect(Math.hypot(w1, w2)).toBeCloseTo(2, 12)
    expect(Math.atan2(w2, w1)).toBeCloseTo(Math.PI / 6, 12)
  })

  test('gives every example the same score in any coordinates, and comes back unchanged', () => {
    fc.assert(
      fc.property(separators, coordinates, (line, frame) => {
        const own = expressedIn(frame, line)
        const points = inCoordinates(frame, data.points)
        for (let i = 0; i < 10; i++) {
          const score = line.w1 * data.points[2 * i] + line.w2 * data.points[2 * i + 1] + line.b
          expect(own.w1 * points[2 * i] + own.w2 * points[2 * i + 1] + own.b).toBeCloseTo(score, 9)
        }
        const back = inDataUnits(frame, own)
        expect([back.w1, back.w2, back.b]).toEqual(
          [line.w1, line.w2, line.b].map((v) => expect.closeTo(v, 9)),
        )
      }),
    )
  })
})

describe('a nudge', () => {
  test('turns the weights and keeps their length; a right angle takes (1, 0) to (0, 1)', () => {
    expect(nudged({ w1: 1, w2: 0, b: 3 }, 90, 0.5)).toEqual({
      w1: expect.closeTo(0, 15),
      w2: expect.closeTo(1, 15),
      b: 3.5,
    })
  })

  test('changes weights of another length by a vector as long', () => {
    const [short, long] = [
      { w1: 2, w2: 0, b: 0 },
      { w1: 12, w2: 0, b: 0 },
    ]
    const change = (w: typeof short, length?: number) => {
      const moved = nudged(w, 10, 0, length)
      return Math.hypot(moved.w1 - w.w1, moved.w2 - w.w2)
    }
    expect(change(long, 2)).toBeCloseTo(change(short), 12)
    expect(change(short)).toBeCloseTo(2 * 2 * Math.sin((5 * Math.PI) / 180), 12)
    expect(change(long)).toBeCloseTo(6 * change(short), 12)
  })

  test('of the bias alone costs the same on raw and on centred data', () => {
    const line = separatorAt(10, 0.2, 2, [4, 4])
    const frame = { centre: [4, 4], scale: [1, 1] } as const
    const centred = { points: inCoordinates(frame, data.points), labels: data.labels }
    const raw = separatorLoss('logistic', data, nudged(line, 0, 0.7))
    const treated = separatorLoss('logistic', centred, nudged(expressedIn(frame, line), 0, 0.7))
    expect(treated.loss).toBeCloseTo(raw.loss, 12)
  })

  test('of the weights moves the scores of raw data by the lever of their mean', () => {
    const line = separatorAt(0, 0, 2, [4, 4])
    const mean = (w: { w1: number; w2: number; b: number }, points: Float64Array) => {
      let sum = 0
      for (let i = 0; i < points.length; i += 2) sum += w.w1 * points[i] + w.w2 * points[i + 1] + w.b
      return (2 * sum) / points.length
    }
    const turned = nudged(line, 10, 0)
    const moved = (turned.w1 - line.w1) * 4 + (turned.w2 - line.w2) * 4
    const shifted = data.points.map((value) => value - 4)
    const centredChange = mean(nudged({ ...line, b: 0 }, 10, 0), shifted) - mean({ ...line, b: 0 }, shifted)
    expect(mean(turned, data.points) - mean(line, data.points)).toBeCloseTo(moved + centredChange, 10)
    expect(Math.abs(centredChange)).toBeLessThan(0.1 * Math.abs(moved))
  })
})

test('two classes lie GAP standard deviations apart along x₁, and half of them have each label', () => {
  const { points, labels } = drawTwoClasses(new RandomStreams(1).stream('data'), 5, 2)
  const { positions } = alongNormal({ points, labels }, { w1: 3, w2: 0, b: 0 })
  const mean = (label: number) =>
    positions.reduce((sum, value, i) => (labels[i] === label ? sum + value : sum), 0) / PER_CLASS
  const error = 4 * 2 * Math.sqrt(1 / PER_CLASS)
  expect(Math.abs(mean(1) - (5 + GAP))).toBeLessThan(error)
  expect(Math.abs(mean(-1) - (5 - GAP))).toBeLessThan(error)
})

test('wrong is the share of examples on the other side', () => {
  const four = { points: Float64Array.of(1, 0, 2, 0, -1, 0, 3, 0), labels: Float64Array.of(1, 1, 1, -1) }
  expect(separatorLoss('squared', four, { w1: 1, w2: 0, b: 0 }).wrong).toBe(0.5)
})
