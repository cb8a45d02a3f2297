import { describe, expect, test } from 'vitest'
import { blobs } from '../../../src/data/points/blobs.ts'
import { spirals } from '../../../src/data/points/spirals.ts'
import { POINT_SETS } from '../../../src/data/points/table.ts'
import { RandomStreams } from '../../../src/engine/index.ts'

const stream = (seed = 1) => new RandomStreams(seed).stream('data')

function pairs({ inputs, labels }: ReturnType<typeof blobs>) {
  return Array.from(labels, (label, i) => ({ x: inputs.data[2 * i], y: inputs.data[2 * i + 1], label }))
}

describe.each(Object.entries(POINT_SETS))('%s', (_, make) => {
  test('balanced classes, two coordinates, the same for the same seed', () => {
    const data = make(stream(), { count: 101 })
    expect(data.inputs.shape).toEqual([101, 2])
    expect(data.classes).toBe(2)
    expect(data.labels.filter((label) => label === 1).length).toBe(50)
    expect(make(stream(), { count: 101 })).toEqual(data)
    expect(make(stream(2), { count: 101 }).inputs.data).not.toEqual(data.inputs.data)
  })

  test('without noise all points are within the square of side 2', () => {
    const { inputs } = make(stream(), { count: 500, noise: 0 })
    expect(inputs.data.every((v) => Math.abs(v) <= 1.0001)).toBe(true)
  })
})

describe('where the points stand without noise', () => {
  test('XOR: the sign of xy', () => {
    for (const { x, y, label } of pairs(POINT_SETS.xor(stream(), { count: 400, noise: 0 }))) {
      expect(x * y > 0).toBe(label === 0)
      expect(Math.min(Math.abs(x), Math.abs(y))).toBeGreaterThan(0.0499)
    }
  })

  test('circles: radius 0.4 and 0.9', () => {
    for (const { x, y, label } of pairs(POINT_SETS.circles(stream(), { count: 400, noise: 0 }))) {
      expect(Math.hypot(x, y)).toBeCloseTo(label === 0 ? 0.4 : 0.9, 6)
    }
  })

  test('moons: half circles of radius 0.6 round (−0.3, −0.15) and (0.3, 0.15)', () => {
    for (const { x, y, label } of pairs(POINT_SETS.moons(stream(), { count: 400, noise: 0 }))) {
      const side = label === 0 ? 1 : -1
      expect(Math.hypot(x + 0.3 * side, y + 0.15 * side)).toBeCloseTo(0.6, 6)
      expect((y + 0.15 * side) * side).toBeGreaterThanOrEqual(-1e-6)
    }
  })

  test('lines: half a unit apart in y', () => {
    for (const { x, y, label } of pairs(POINT_SETS.lines(stream(), { count: 400, noise: 0 }))) {
      expect(y - x / 2).toBeCloseTo(label === 0 ? 0.25 : -0.25, 6)
    }
  })

  test('spirals: three arms a third of a turn apart, the angle rising with the radius', () => {
    for (const { x, y, label } of pairs(spirals(stream(), { count: 300, noise: 0, classes: 3, turns: 2 }))) {
      const radius = Math.hypot(x, y)
      const turns = (2 * (radius - 0.1)) / 0.9 + label / 3
      const apart = Math.atan2(y, x) / (2 * Math.PI) - turns
      expect(Math.abs(apart - Math.round(apart))).toBeLessThan(1e-5)
    }
  })
})

test('blobs spread by the noise about centres at distance 0.6', () => {
  const count = 6000
  const cloud = pairs(blobs(stream(), { count, noise: 0.2, classes: 3 }))
  for (let label = 0; label < 3; label++) {
    const own = cloud.filter((point) => point.label === label)
    const mean = (of: (p: (typeof own)[0]) => number) => own.reduce((sum, p) => sum + of(p), 0) / own.length
    const [cx, cy] = [mean(({ x }) => x), mean(({ y }) => y)]
    const limit = (4 * 0.2) / Math.sqrt(own.length)
    expect(Math.abs(Math.hypot(cx, cy) - 0.6)).toBeLessThan(limit)
    const variance = mean(({ x }) => (x - cx) ** 2)
    expect(Math.abs(variance - 0.04)).toBeLessThan(4 * 0.04 * Math.sqrt(2 / own.length))
  }
})
