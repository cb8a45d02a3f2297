import { describe, expect, test } from 'vitest'
import { type Distortion, MILD, randomMap } from '../../../src/data/glyphs/distortion.ts'
import { glyphs } from '../../../src/data/glyphs/glyphs.ts'
import { drawStrokes } from '../../../src/data/glyphs/pen.ts'
import { DIGITS, LETTERS, STROKES } from '../../../src/data/glyphs/strokes.ts'
import { RandomStreams } from '../../../src/engine/index.ts'

const total = (values: Iterable<number>) => Array.from(values).reduce((sum, v) => sum + v, 0)
const stream = (seed = 1) => new RandomStreams(seed).stream('data')
const STILL: Distortion = { rotation: 0, shear: 0, scale: 0, shift: 0, elastic: 0 }

test('every digit and letter has strokes that stay in the box', () => {
  for (const character of [...DIGITS, ...LETTERS]) {
    for (const [x, y] of STROKES[character].flat()) {
      expect(Math.min(x, y)).toBeGreaterThan(0.1)
      expect(Math.max(x, y)).toBeLessThan(0.92)
    }
  }
})

describe('the pen', () => {
  test('covers the area of a bar of its width', () => {
    const pixels = new Float32Array(40 * 40)
    drawStrokes(
      [
        [
          [0.25, 0.5],
          [0.75, 0.5],
        ],
      ],
      2,
      pixels,
      40,
    )
    const ink = total(pixels)
    // 20 × 4 pixels and two half discs of radius 2.
    expect(Math.abs(ink - (80 + Math.PI * 4))).toBeLessThan(1.5)
  })

  test('leaves what lies outside the picture', () => {
    const pixels = new Float32Array(16)
    drawStrokes(
      [
        [
          [-3, -3],
          [-2, 5],
        ],
      ],
      1,
      pixels,
      4,
    )
    expect(pixels).toEqual(new Float32Array(16))
  })
})

describe('the random map', () => {
  test('without distortion leaves every point where it is', () => {
    const map = randomMap(stream(), STILL)
    for (const point of STROKES.S.flat()) {
      const [x, y] = map(point)
      expect(x).toBeCloseTo(point[0], 14)
      expect(y).toBeCloseTo(point[1], 14)
    }
  })

  test('a rotation keeps distances from the centre', () => {
    const map = randomMap(stream(), { ...STILL, rotation: 1 })
    const [x, y] = map([0.9, 0.5])
    expect(Math.hypot(x - 0.5, y - 0.5)).toBeCloseTo(0.4, 12)
    expect(y).not.toBeCloseTo(0.5, 3)
  })

  test('an elastic one is continuous', () => {
    const map = randomMap(stream(), { ...STILL, elastic: 0.1 })
    for (let i = 0; i < 1000; i++) {
      const [a, b] = [map([i / 1000, 0.37]), map([(i + 1) / 1000, 0.37])]
      expect(Math.hypot(a[0] - b[0], a[1] - b[1])).toBeLessThan(0.004)
    }
  })
})

describe.each([16, 28])('glyphs of %i pixels', (size) => {
  const data = glyphs(stream(), { count: 300, size })

  test('are the same for the same seed, in turns, from 0 to 1', () => {
    expect(glyphs(stream(), { count: 300, size })).toEqual(data)
    expect(data.inputs.shape).toEqual([300, 1, size, size])
    expect(data.classes).toBe(10)
    expect([...data.labels.subarray(8, 12)]).toEqual([8, 9, 0, 1])
    expect(data.inputs.data.every((v) => v >= 0 && v <= 1)).toBe(true)
  })

  test('no two are equal, and every one has ink and paper', () => {
    const pictures = Array.from({ length: 300 }, (_, i) =>
      data.inputs.data.slice(i * size * size, (i + 1) * size * size),
    )
    expect(new Set(pictures.map(String)).size).toBe(300)
    for (const picture of pictures) {
      const ink = total(picture) / picture.length
      expect(ink).toBeGreaterThan(0.03)
      expect(ink).toBeLessThan(0.45)
    }
  })

  test('the nearest mean picture names most unseen digits', () => {
    const pixels = size * size
    const means = Array.from({ length: 10 }, () => new Float64Array(pixels))
    data.labels.forEach((label, i) => {
      for (let p = 0; p < pixels; p++) means[label][p] += data.inputs.data[i * pixels + p] / 30
    })
    const unseen = glyphs(stream(2), { count: 200, size })
    let right = 0
    unseen.labels.forEach((label, i) => {
      const distances = means.map((mean) =>
        mean.reduce((sum, m, p) => sum + (m - unseen.inputs.data[i * pixels + p]) ** 2, 0),
      )
      if (distances.indexOf(Math.min(...distances)) === label) right++
    })
    // Far above the 20 of chance, and with something left to learn.
    expect(right).toBeGreaterThan(140)
    expect(right).toBeLessThan(200)
  })
})

test('letters, and a character that has no strokes', () => {
  expect(glyphs(stream(), { count: 52, characters: LETTERS }).classes).toBe(26)
  expect(() => glyphs(stream(), { count: 1, characters: ['?'] })).toThrow("'?'")
  expect(() => glyphs(stream(), { count: 1, characters: ['toString'] })).toThrow("'toString'")
})

test('a thicker pen leaves more ink', () => {
  const ink = (thickness: number) =>
    total(glyphs(stream(), { count: 40, distortion: MILD, thickness, noise: 0 }).inputs.data)
  expect(ink(0.14)).toBeGreaterThan(1.4 * ink(0.08))
})
