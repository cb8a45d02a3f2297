import { expect, test } from 'vitest'
import { sumOfBytes } from '../../src/data/draw.ts'
import { RandomStreams } from '../../src/engine/index.ts'

/** A stream whose words are given. */
const saying = (word: number) => {
  const stream = new RandomStreams(1).stream('noise')
  stream.word = () => word
  return stream
}

test('the sum of four bytes has mean 0, variance 1 and excess kurtosis −0.3', () => {
  const stream = new RandomStreams(3).stream('noise')
  const count = 200_000
  const moments = [0, 0, 0, 0]
  for (let i = 0; i < count; i++) {
    const z = sumOfBytes(stream)
    moments.forEach((_, k) => {
      moments[k] += z ** (k + 1) / count
    })
  }
  // Four standard errors; the variance of z² is 1.7, that of z³ and z⁴ at most 15 and 96.
  expect(Math.abs(moments[0])).toBeLessThan(4 / Math.sqrt(count))
  expect(Math.abs(moments[1] - 1)).toBeLessThan((4 * 1.31) / Math.sqrt(count))
  expect(Math.abs(moments[2])).toBeLessThan((4 * 3.9) / Math.sqrt(count))
  expect(Math.abs(moments[3] - 2.7)).toBeLessThan((4 * 9.8) / Math.sqrt(count))
})

test('every byte counts once, the highest too', () => {
  const unit = 1 / Math.sqrt(21845)
  expect(sumOfBytes(saying(0))).toBeCloseTo(-510 * unit, 12)
  expect(sumOfBytes(saying(0xffffffff))).toBeCloseTo(510 * unit, 12)
  for (const shift of [0, 8, 16, 24])
    expect(sumOfBytes(saying((7 << shift) >>> 0))).toBeCloseTo(-503 * unit, 12)
})
