import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  statisticsOf,
  type TREATMENTS,
  treat,
} from '../../../../src/topics/preprocessing/images/treatments.ts'

/** Two images of two pixels and three channels: red 0 2 | 4 6, green 1 1 | 1 3, blue 5 5 | 7 1. */
const TWO = Float32Array.of(0, 2, 1, 1, 5, 5, 4, 6, 1, 3, 7, 1)

const images = fc
  .tuple(fc.integer({ min: 2, max: 12 }), fc.integer({ min: 1, max: 9 }))
  .chain(([count, plane]) =>
    fc
      .array(fc.double({ min: 0, max: 1, noNaN: true }), {
        minLength: count * 3 * plane,
        maxLength: count * 3 * plane,
      })
      .map((values) => ({ count, plane, pixels: Float32Array.from(values) })),
  )

function columnMean(values: Float32Array, column: number, size: number): number {
  let sum = 0
  for (let i = column; i < values.length; i += size) sum += values[i]
  return (sum * size) / values.length
}

describe('statistics of images', () => {
  test('by hand: mean image, three channel means and standard deviations', () => {
    const { mean, channelStd, channelMean } = statisticsOf(TWO, 2)
    expect(Array.from(mean)).toEqual([2, 4, 1, 2, 6, 3])
    // Red 0 2 4 6: variance (9 + 1 + 1 + 9)/4; green 1 1 1 3: 3/4; blue 5 5 7 1: (¼ + ¼ + 6¼ + 12¼)/4.
    expect(Array.from(channelStd, (s) => s * s)).toEqual([5, 0.75, 4.75].map((v) => expect.closeTo(v, 5)))
    expect(Array.from(channelMean)).toEqual([3, 1.5, 4.5])
  })

  test('treatments by hand', () => {
    const statistics = statisticsOf(TWO, 2)
    const first = (name: (typeof TREATMENTS)[number]) =>
      Array.from(treat(name, TWO, statistics).subarray(0, 6))
    expect(first('none')).toEqual([0, 2, 1, 1, 5, 5])
    expect(first('mean-image')).toEqual([-2, -2, 0, -1, -1, 2])
    expect(first('channel-mean')).toEqual([-3, -1, -0.5, -0.5, 0.5, 0.5])
    const [red, green, blue] = statistics.channelStd
    expect(first('channel-std')).toEqual(
      [-3 / red, -1 / red, -0.5 / green, -0.5 / green, 0.5 / blue, 0.5 / blue].map((v) =>
        expect.closeTo(v, 6),
      ),
    )
  })

  test('what a treatment promises holds for the images that were fitted', () => {
    fc.assert(
      fc.property(images, ({ count, plane, pixels }) => {
        const statistics = statisticsOf(pixels, count)
        const size = 3 * plane
        const centred = treat('mean-image', pixels, statistics)
        for (let p = 0; p < size; p++) expect(columnMean(centred, p, size)).toBeCloseTo(0, 6)
        const channels = treat('channel-mean', pixels, statistics)
        for (let channel = 0; channel < 3; channel++) {
          let sum = 0
          for (let p = 0; p < plane; p++) sum += columnMean(channels, channel * plane + p, size)
          expect(sum / plane).toBeCloseTo(0, 6)
        }
        const squares = treat('channel-std', pixels, statistics).map((value) => value * value)
        for (let channel = 0; channel < 3; channel++) {
          if (statistics.channelStd[channel] < 1e-3) continue
          let sum = 0
          for (let p = 0; p < plane; p++) sum += columnMean(squares, channel * plane + p, size)
          expect(sum / plane).toBeCloseTo(1, 3)
        }
      }),
    )
  })

  test('a test image is treated with the statistics it is given', () => {
    const statistics = statisticsOf(TWO, 2)
    const image = Float32Array.of(1, 1, 1, 1, 1, 1)
    expect(Array.from(treat('mean-image', image, statistics))).toEqual([-1, -3, 0, -1, -5, -2])
  })
})
