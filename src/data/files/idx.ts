import { DataFileError } from './data-file-error.ts'

const UNSIGNED_BYTE = 0x08

export interface IdxArray {
  readonly shape: readonly number[]
  /** Row-major, a view of the file. */
  readonly data: Uint8Array
}

/**
 * The IDX format of unsigned bytes: 0, 0, type, rank, then each size as a big-endian 32-bit number, then the values
 * (LeCun, Cortes and Burges, "The MNIST database", description of the file formats). The product of the sizes is compared
 * with the length of the file before anything is allocated. Throws DataFileError naming the byte.
 */
export function readIdx(bytes: Uint8Array): IdxArray {
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) throw new DataFileError('gzipped; unpack it first', { byte: 0 })
  if (bytes.length < 4)
    throw new DataFileError(`the file ends inside the magic number`, { byte: bytes.length })
  for (const byte of [0, 1]) {
    if (bytes[byte] !== 0) throw new DataFileError(`${hex(bytes[byte])} where an IDX file has 0x00`, { byte })
  }
  if (bytes[2] !== UNSIGNED_BYTE) {
    throw new DataFileError(`value type ${hex(bytes[2])}; only unsigned bytes (0x08) are read`, { byte: 2 })
  }
  const rank = bytes[3]
  if (rank === 0) throw new DataFileError('no dimensions', { byte: 3 })
  const start = 4 + 4 * rank
  if (bytes.length < start) {
    throw new DataFileError(`the file ends inside its ${rank} sizes`, { byte: bytes.length })
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const shape = Array.from({ length: rank }, (_, axis) => view.getUint32(4 + 4 * axis))
  const expected = shape.reduce((product, size) => product * size, 1)
  const present = bytes.length - start
  if (expected !== present) {
    throw new DataFileError(
      `sizes ${shape.join(' × ')} ask for ${expected} values, the file holds ${present}`,
      { byte: expected < present ? start + expected : bytes.length },
    )
  }
  return { shape, data: bytes.subarray(start) }
}

function hex(byte: number): string {
  return `0x${byte.toString(16).padStart(2, '0')}`
}
