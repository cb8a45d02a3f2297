import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { readMnist } from '../../../src/data/files/mnist.ts'

const header = (...numbers: number[]) =>
  numbers.flatMap((n) => [n >>> 24, (n >>> 16) & 255, (n >>> 8) & 255, n & 255])
const images = (count: number, height: number, width: number) =>
  Uint8Array.from([
    ...header(0x803, count, height, width),
    ...Array.from({ length: count * height * width }, (_, i) => i % 256),
  ])
const labels = (...values: number[]) => Uint8Array.from([...header(0x801, values.length), ...values])

test('pixels become numbers from 0 to 1, labels stay', () => {
  const { shape, values, labels: read, classes } = readMnist(images(2, 2, 3), labels(7, 2))
  expect(shape).toEqual([1, 2, 3])
  expect(values[11]).toBe(11)
  expect([...read]).toEqual([7, 2])
  expect(classes).toBe(10)
  expect(readMnist(images(2, 2, 3), labels(7, 25)).classes).toBe(26)
})

test.each([
  ['labels where images belong', () => readMnist(labels(1), labels(1)), 'Byte 3: images have 3 dimensions'],
  [
    'images where labels belong',
    () => readMnist(images(1, 2, 2), images(1, 2, 2)),
    'Byte 3: labels have 1 dimension',
  ],
  ['other counts', () => readMnist(images(2, 1, 1), labels(1, 2, 3)), 'Byte 4: 3 labels for 2 images'],
  ['no images', () => readMnist(images(0, 28, 28), labels()), 'Byte 16: no images'],
  ['a cut file', () => readMnist(images(2, 2, 2).subarray(0, 20), labels(1, 2)), 'Byte 20:'],
])('%s', (_, read, message) => {
  expect(read).toThrow(message)
})

/** Folder with the published files, for those who have them. */
const folder = process.env.MNIST_FOLDER ?? ''
const present = existsSync(join(folder, 't10k-images-idx3-ubyte.gz'))
if (!present) console.log('MNIST_FOLDER names no folder with the published test set: its tests are skipped.')

describe.skipIf(!present)('the published test set', () => {
  const unpacked = (name: string) => new Uint8Array(gunzipSync(readFileSync(join(folder, name))))

  test('10,000 images of 28 × 28 with the labels 7 2 1 0 4 1 4 9 5 9 …', () => {
    const data = readMnist(unpacked('t10k-images-idx3-ubyte.gz'), unpacked('t10k-labels-idx1-ubyte.gz'))
    expect(data.shape).toEqual([1, 28, 28])
    expect([...data.labels.subarray(0, 10)]).toEqual([7, 2, 1, 0, 4, 1, 4, 9, 5, 9])
    expect(data.classes).toBe(10)
    // Mean grey of the set, as widely printed: 0.1325.
    let sum = 0
    for (const v of data.values) sum += v / 255
    expect(sum / data.values.length).toBeCloseTo(0.1325, 4)
  })

  test('a flipped size is found', () => {
    const bytes = unpacked('t10k-images-idx3-ubyte.gz')
    bytes[7] ^= 1
    expect(() => readMnist(bytes, unpacked('t10k-labels-idx1-ubyte.gz'))).toThrow(/10001 × 28 × 28/)
  })
})
