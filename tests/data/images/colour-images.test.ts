import { expect, test } from 'vitest'
import { colourImages, IMAGE_CLASSES } from '../../../src/data/images/colour-images.ts'
import { RandomStreams } from '../../../src/engine/index.ts'

const stream = (seed = 1) => new RandomStreams(seed).stream('data')
const data = colourImages(stream(), { count: 240 })
const plane = 32 * 32

test('six classes in turns, [N, 3, 32, 32] from 0 to 1, the same for the same seed', () => {
  expect(data.inputs.shape).toEqual([240, 3, 32, 32])
  expect(data.classes).toBe(IMAGE_CLASSES.length)
  expect([...data.labels.subarray(4, 8)]).toEqual([4, 5, 0, 1])
  expect(data.inputs.data.every((v) => v >= 0 && v <= 1)).toBe(true)
  expect(colourImages(stream(), { count: 240 })).toEqual(data)
})

test("the channels' means lie clearly apart", () => {
  const means = [0, 0, 0]
  for (let i = 0; i < data.inputs.size; i++)
    means[Math.floor(i / plane) % 3] += data.inputs.data[i] / (240 * plane)
  expect(means[0] - means[1]).toBeGreaterThan(0.1)
  expect(means[1] - means[2]).toBeGreaterThan(0.1)
})

test('every picture has a foreground: its colours vary well beyond the noise', () => {
  for (let i = 0; i < 240; i++) {
    let variance = 0
    for (let channel = 0; channel < 3; channel++) {
      const values = Array.from(
        data.inputs.data.subarray((3 * i + channel) * plane, (3 * i + channel + 1) * plane),
      )
      const mean = values.reduce((sum, v) => sum + v, 0) / plane
      variance += values.reduce((sum, v) => sum + (v - mean) ** 2, 0) / plane
    }
    expect(Math.sqrt(variance)).toBeGreaterThan(0.08)
  }
})
