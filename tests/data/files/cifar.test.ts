import { expect, test } from 'vitest'
import { readCifar10 } from '../../../src/data/files/cifar.ts'

const record = (label: number, fill: (i: number) => number) => [
  label,
  ...Array.from({ length: 3072 }, (_, i) => fill(i)),
]
const file = (...records: number[][]) => Uint8Array.from(records.flat())

test('red, green and blue planes of each record', () => {
  const { shape, values, labels, classes } = readCifar10(
    file(
      record(3, (i) => Math.floor(i / 1024) * 100),
      record(9, (i) => (i === 33 ? 255 : 0)),
    ),
  )
  expect(shape).toEqual([3, 32, 32])
  expect(values.length).toBe(2 * 3072)
  expect([...labels]).toEqual([3, 9])
  expect(classes).toBe(10)
  expect([values[0], values[1024], values[3071]]).toEqual([0, 100, 200])
  // Second row, second column of the second picture's red.
  expect(values[3072 + 33]).toBe(255)
})

test.each([
  ['empty', new Uint8Array(0), 'Byte 0: the file is empty'],
  [
    'cut',
    file(
      record(1, () => 0),
      record(2, () => 0),
    ).subarray(0, 4000),
    'Byte 4000: the file ends inside record 2',
  ],
  [
    'a label past 9',
    file(
      record(1, () => 0),
      record(10, () => 0),
    ),
    'Byte 3073: label 10',
  ],
])('%s', (_, bytes, message) => {
  expect(() => readCifar10(bytes)).toThrow(message)
})
