import { NdArray } from '../../engine/index.ts'
import type { LabelledData } from '../labelled-data.ts'
import { DataFileError } from './data-file-error.ts'
import { readIdx } from './idx.ts'

const DIGIT_CLASSES = 10
/** Of an idx3 and an idx1 file: magic number and sizes. */
const IMAGES_START = 16
const LABELS_START = 8

/**
 * Grey images [N, 1, H, W] from 0 to 1 of an idx3-ubyte file with the labels of an idx1-ubyte file, both unpacked: MNIST
 * and its likes (ten classes, or as many as the labels name). Throws DataFileError naming the byte.
 */
export function readMnist(imageFile: Uint8Array, labelFile: Uint8Array): LabelledData {
  const images = readIdx(imageFile)
  const labels = readIdx(labelFile)
  if (images.shape.length !== 3) {
    throw new DataFileError(`images have 3 dimensions, this file has ${images.shape.length}`, { byte: 3 })
  }
  if (labels.shape.length !== 1) {
    throw new DataFileError(`labels have 1 dimension, this file has ${labels.shape.length}`, { byte: 3 })
  }
  const [count, height, width] = images.shape
  if (images.data.length === 0) throw new DataFileError('no images', { byte: IMAGES_START })
  if (labels.shape[0] !== count) {
    throw new DataFileError(`${labels.shape[0]} labels for ${count} images`, { byte: LABELS_START - 4 })
  }
  return {
    inputs: new NdArray(
      Float32Array.from(images.data, (value) => value / 255),
      [count, 1, height, width],
    ),
    labels: Int32Array.from(labels.data),
    classes: labels.data.reduce((most, label) => Math.max(most, label + 1), DIGIT_CLASSES),
  }
}
