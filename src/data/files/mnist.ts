import { DataFileError } from './data-file-error.ts'
import type { DataSet } from './data-set.ts'
import { readIdx } from './idx.ts'

const DIGIT_CLASSES = 10
/** Of an idx3 and an idx1 file: magic number and sizes. */
const IMAGES_START = 16
const LABELS_START = 8

/** Says which of the two files an error is about. */
export type WithFile = <T>(file: 'images' | 'labels', read: () => T) => T

/**
 * Grey images of an idx3-ubyte file with the labels of an idx1-ubyte file, both unpacked: MNIST and its likes (ten
 * classes, or as many as the labels name). Values are a view of the file. Throws DataFileError naming the byte.
 */
export function readMnist(
  imageFile: Uint8Array,
  labelFile: Uint8Array,
  of: WithFile = (_, read) => read(),
): DataSet {
  const images = of('images', () => {
    const read = readIdx(imageFile)
    if (read.shape.length !== 3)
      throw new DataFileError(`images have 3 dimensions, this file has ${read.shape.length}`, { byte: 3 })
    if (read.data.length === 0) throw new DataFileError('no images', { byte: IMAGES_START })
    return read
  })
  const [count, height, width] = images.shape
  const labels = of('labels', () => {
    const read = readIdx(labelFile)
    if (read.shape.length !== 1)
      throw new DataFileError(`labels have 1 dimension, this file has ${read.shape.length}`, { byte: 3 })
    if (read.shape[0] !== count)
      throw new DataFileError(`${read.shape[0]} labels for ${count} images`, { byte: LABELS_START - 4 })
    return read
  })
  const classes = labels.data.reduce((most, label) => Math.max(most, label + 1), DIGIT_CLASSES)
  return {
    shape: [1, height, width],
    values: images.data,
    labels: Int32Array.from(labels.data),
    classes,
    names: Array.from({ length: classes }, (_, label) => String(label)),
  }
}
