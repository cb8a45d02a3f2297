import { DataFileError } from './data-file-error.ts'
import type { DataSet } from './data-set.ts'

const SIZE = 32
const PIXELS = 3 * SIZE * SIZE
export const CIFAR_RECORD = 1 + PIXELS

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
 * Colour images, 3 × 32 × 32 bytes each, of a binary batch of CIFAR-10: records of a label and 3072 bytes, all of red,
 * then green, then blue (Krizhevsky, "Learning multiple layers of features from tiny images", 2009). Throws DataFileError
 * naming the byte.
 */
export function readCifar10(bytes: Uint8Array): DataSet {
  const count = Math.floor(bytes.length / CIFAR_RECORD)
  if (bytes.length === 0) throw new DataFileError('the file is empty', { byte: 0 })
  if (count * CIFAR_RECORD !== bytes.length) {
    throw new DataFileError(`the file ends inside record ${count + 1}; records have ${CIFAR_RECORD} bytes`, {
      byte: bytes.length,
    })
  }
  const labels = Int32Array.from({ length: count }, (_, i) => bytes[i * CIFAR_RECORD])
  const wrong = labels.findIndex((label) => label >= CIFAR_CLASSES.length)
  if (wrong >= 0)
    throw new DataFileError(`label ${labels[wrong]} is not one of 0 … 9`, { byte: wrong * CIFAR_RECORD })
  const values = new Uint8Array(count * PIXELS)
  for (let i = 0; i < count; i++) {
    const start = i * CIFAR_RECORD + 1
    values.set(bytes.subarray(start, start + PIXELS), i * PIXELS)
  }
  return { shape: [3, SIZE, SIZE], values, labels, classes: CIFAR_CLASSES.length, names: CIFAR_CLASSES }
}
