import { expect, test } from 'vitest'
import { gradedImages } from '../../../src/data/images/graded-images.ts'
import { RandomStreams } from '../../../src/engine/index.ts'

const stream = (seed = 1) => new RandomStreams(seed).stream('data')

test('colour images [N, 3, 32, 32] from 0 to 1, the same for the same seed', () => {
  const data = gradedImages(stream(), { count: 24 })
  expect(data.inputs.shape).toEqual([24, 3, 32, 32])
  expect(data.classes).toBe(6)
  expect(data.inputs.data.every((v) => v >= 0 && v <= 1)).toBe(true)
  expect(gradedImages(stream(), { count: 24 })).toEqual(data)
})

test('noise grows with the difficulty: none at 0', () => {
  // Mean absolute difference of neighbouring pixels in a row of the corner, where there is background alone.
  const roughness = (difficulty: number) => {
    const { inputs } = gradedImages(stream(), { count: 60, classes: 2, difficulty })
    let sum = 0
    for (let i = 0; i < 60; i++)
      for (let x = 0; x < 3; x++) sum += Math.abs(inputs.data[i * 3072 + x + 1] - inputs.data[i * 3072 + x])
    return sum / 180
  }
  expect(roughness(0)).toBe(0)
  expect(roughness(1)).toBeGreaterThan(1.6 * roughness(0.5))
})
