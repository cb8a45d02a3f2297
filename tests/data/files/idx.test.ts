import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DataFileError } from '../../../src/data/files/data-file-error.ts'
import { readIdx } from '../../../src/data/files/idx.ts'

/** An IDX file as its description has it. */
function idx(sizes: readonly number[], values: readonly number[], type = 8): Uint8Array {
  const header = [
    0,
    0,
    type,
    sizes.length,
    ...sizes.flatMap((n) => [n >>> 24, (n >>> 16) & 255, (n >>> 8) & 255, n & 255]),
  ]
  return Uint8Array.from([...header, ...values])
}

test('what was written is read', () => {
  const sizes = fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 1, maxLength: 4 })
  fc.assert(
    fc.property(sizes, fc.nat(255), (shape, first) => {
      const values = Array.from({ length: shape.reduce((p, n) => p * n, 1) }, (_, i) => (first + i) % 256)
      const read = readIdx(idx(shape, values))
      expect(read.shape).toEqual(shape)
      expect([...read.data]).toEqual(values)
    }),
  )
})

test('a view into a larger buffer is read from its own start', () => {
  const file = idx([2], [7, 9])
  const padded = new Uint8Array(file.length + 3)
  padded.set(file, 3)
  expect([...readIdx(padded.subarray(3)).data]).toEqual([7, 9])
})

describe('damage is named by its byte', () => {
  test.each([
    ['empty', new Uint8Array(0), 0],
    ['cut in the magic number', Uint8Array.of(0, 0, 8), 3],
    ['not IDX at all', Uint8Array.of(0, 1, 8, 1), 1],
    ['floats', idx([1], [0, 0, 0, 0], 0x0d), 2],
    ['no dimensions', idx([], []), 3],
    ['cut in the sizes', idx([1, 2], []).subarray(0, 9), 9],
    ['one value short', idx([2, 3], [1, 2, 3, 4, 5]), 17],
    ['one value too many', idx([2], [1, 2, 3]), 10],
    ['sizes whose product is past every file', idx([0xffffffff, 0xffffffff, 0xffffffff], []), 16],
    ['still gzipped', Uint8Array.of(0x1f, 0x8b, 8, 0), 0],
  ])('%s', (_, bytes, byte) => {
    const thrown = (() => {
      try {
        return readIdx(bytes)
      } catch (error) {
        return error
      }
    })()
    expect(thrown).toBeInstanceOf(DataFileError)
    expect((thrown as DataFileError).byte).toBe(byte)
    expect((thrown as DataFileError).message).toContain(`Byte ${byte}:`)
  })

  test('random bytes give an array or a DataFileError, nothing else', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
        try {
          const { shape, data } = readIdx(bytes)
          expect(shape.reduce((p, n) => p * n, 1)).toBe(data.length)
        } catch (error) {
          expect(error).toBeInstanceOf(DataFileError)
        }
      }),
      { numRuns: 2000 },
    )
  })
})
