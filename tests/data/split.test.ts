import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pick, split } from '../../src/data/split.ts'
import { NdArray, RandomStreams } from '../../src/engine/index.ts'

const numbered = (count: number) => ({
  inputs: new NdArray(
    Float32Array.from({ length: 2 * count }, (_, i) => i),
    [count, 1, 2],
  ),
  labels: Int32Array.from({ length: count }, (_, i) => i),
  classes: count,
})

test('train and test share the examples out, each with its own label', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 50 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (count, fraction) => {
        const { train, test: held } = split(numbered(count), new RandomStreams(1).stream('data'), fraction)
        expect(held.labels.length).toBe(Math.round(fraction * count))
        const labels = [...train.labels, ...held.labels].sort((a, b) => a - b)
        expect(labels).toEqual(Array.from({ length: count }, (_, i) => i))
        for (const { inputs, labels: own } of [train, held]) {
          expect(inputs.shape).toEqual([own.length, 1, 2])
          own.forEach((label, i) => {
            expect([inputs.data[2 * i], inputs.data[2 * i + 1]]).toEqual([2 * label, 2 * label + 1])
          })
        }
      },
    ),
  )
})

test('picked examples are copies', () => {
  const data = numbered(3)
  const picked = pick(data, Int32Array.of(2, 2))
  data.inputs.data[4] = 99
  expect([...picked.inputs.data]).toEqual([4, 5, 4, 5])
})
