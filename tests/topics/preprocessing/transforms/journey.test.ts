import { describe, expect, test } from 'vitest'
import { axisReaches, between } from '../../../../src/topics/preprocessing/transforms/journey.ts'

const cloud = (...train: number[]) => ({ train: Float64Array.from(train), test: new Float64Array(0) })

describe('axes of the five states', () => {
  test('are the same while the clouds are of like size, and hold every point', () => {
    const reaches = axisReaches([cloud(6, 5), cloud(-2, 1), cloud(1, 1)])
    expect(new Set(reaches).size).toBe(1)
    expect(reaches[0]).toBeGreaterThanOrEqual(6)
  })

  test('are the cloud’s own where its units are large', () => {
    const [original, normalised] = axisReaches([cloud(150, 1), cloud(2, 2)])
    expect(original).toBeGreaterThanOrEqual(150)
    expect(normalised).toBeLessThan(20)
  })

  test('an empty cloud has axes too', () => {
    expect(axisReaches([cloud()])[0]).toBeGreaterThan(0)
  })
})

test('half way between two states every point is half way', () => {
  expect(between(Float64Array.of(0, 4), Float64Array.of(2, 0), 0.5)).toEqual(Float64Array.of(1, 2))
})
