import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { examplesOf } from '../../../src/data/files/data-set.ts'
import { readMnist } from '../../../src/data/files/mnist.ts'
import { createEngine, RandomStreams, softmaxCrossEntropy } from '../../../src/engine/index.ts'
import { accuracy } from '../../../src/nn/losses/accuracy.ts'
import { createMlp } from '../../../src/nn/mlp.ts'
import { adam } from '../../../src/nn/optimizers/adam.ts'
import { constant } from '../../../src/nn/schedules/schedule.ts'
import { train } from '../../../src/nn/training/train.ts'

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

  test('a small net learns from 3,000 of them to name more than 85% of 1,000 others', () => {
    const set = readMnist(unpacked('t10k-images-idx3-ubyte.gz'), unpacked('t10k-labels-idx1-ubyte.gz'))
    const engine = createEngine()
    const streams = new RandomStreams(1, engine.words)
    const rows = streams.stream('data').permutation(10_000)
    const part = (from: number, to: number) => {
      const { inputs, labels: own } = examplesOf(set, rows.subarray(from, to))
      return { inputs: engine.tensor(inputs.data, [to - from, 784]), labels: own }
    }
    const [training, unseen] = [part(0, 3000), part(3000, 4000)]
    const net = createMlp({
      ...{ engine, streams, inputs: 784, hidden: [32], outputs: 10 },
      ...{ activation: 'relu', rule: 'he' },
    })
    const steps = train({
      ...{ engine, ...training, batchSize: 50, stream: streams.stream('batches') },
      ...{ parameters: net.parameters, optimizer: adam(), schedule: constant(0.003) },
      loss: (x, own) => softmaxCrossEntropy(net.forward(x).logits, own),
    })
    for (let step = 0; step < 180; step++) steps.next()
    expect(accuracy(net.forward(unseen.inputs, 'test').logits, unseen.labels)).toBeGreaterThan(0.85)
    steps.return()
  })
})
