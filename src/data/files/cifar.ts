import { NdArray } from '../../engine/index.ts'
import type { LabelledData } from '../labelled-data.ts'
import { DataFileError } from './data-file-error.ts'

const SIZE = 32
const PIXELS = 3 * SIZE * SIZE
const RECORD = 1 + PIXELS

/** Names of the labels 0 … 9. */
const CIFAR_CLASSES = [
  'airplane',
  'automobile',
  'bird',
  'cat',
  'deer',
  'dog',
  'frog',
  'horse',
  'ship',
  'truck',
] as const

/**
 * Colour images [N, 3, 32, 32] from 0 to 1 of a binary batch of CIFAR-10: records of a label and 3072 bytes, all of red,
 * then green, then blue (Krizhevsky, "Learning multiple layers of features from tiny images", 2009). Throws DataFileError
 * naming the byte.
 */
export function readCifar10(bytes: Uint8Array): LabelledData {
  const count = Math.floor(bytes.length / RECORD)
  if (bytes.length === 0) throw new DataFileError('the file is empty', { byte: 0 })
  if (count * RECORD !== bytes.length) {
    throw new DataFileError(`the file ends inside record ${count + 1}; records have ${RECORD} bytes`, {
      byte: bytes.length,
    })
  }
  const labels = Int32Array.from({ length: count }, (_, i) => bytes[i * RECORD])
  const wrong = labels.findIndex((label) => label >= CIFAR_CLASSES.length)
  if (wrong >= 0)
    throw new DataFileError(`label ${labels[wrong]} is not one of 0 … 9`, { byte: wrong * RECORD })
  const numbers = new Float32Array(count * PIXELS)
  for (let i = 0; i < count; i++) {
    for (let p = 0; p < PIXELS; p++) numbers[i * PIXELS + p] = bytes[i * RECORD + 1 + p] / 255
  }
  return { inputs: new NdArray(numbers, [count, 3, SIZE, SIZE]), labels, classes: CIFAR_CLASSES.length }
}
