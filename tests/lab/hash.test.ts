import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FrameHash } from '../../src/lab/hash.ts'

const channels = { loss: { kind: 'scalar' }, std: { kind: 'perLayer' } } as const

function hashOf(...frames: { loss: number; std: Float32Array | Float64Array }[]): string {
  const hash = new FrameHash(channels)
  for (const frame of frames) hash.update(frame)
  return hash.digest()
}

const array = fc.array(fc.float(), { maxLength: 8 }).map((numbers) => Float32Array.from(numbers))
const frame = fc.record({ loss: fc.double(), std: array })

/** NaN from other bits: sign and payload set. */
function oddNaN32(): Float32Array {
  return new Float32Array(Uint32Array.of(0xffc12345).buffer)
}

function oddNaN64(): Float64Array {
  return new Float64Array(BigUint64Array.of(0xfff8000000abcdefn).buffer)
}

describe('FrameHash', () => {
  it('is 32 hexadecimal digits, the same for the same bits', () => {
    fc.assert(
      fc.property(fc.array(frame, { maxLength: 5 }), (frames) => {
        const again = frames.map(({ loss, std }) => ({ loss, std: std.slice() }))
        return /^[0-9a-f]{32}$/.test(hashOf(...frames)) && hashOf(...again) === hashOf(...frames)
      }),
    )
  })

  it('changes with any single bit of a scalar or an array', () => {
    fc.assert(
      fc.property(fc.nat({ max: 51 }), fc.nat({ max: 22 }), fc.nat({ max: 6 }), (bit64, bit32, at) => {
        const std = Float32Array.from({ length: 7 }, (_, i) => i + 0.5)
        const base = hashOf({ loss: 1.5, std })
        const loss = new Float64Array([1.5])
        new BigUint64Array(loss.buffer)[0] ^= 1n << BigInt(bit64)
        const other = std.slice()
        new Uint32Array(other.buffer)[at] ^= 1 << bit32
        return hashOf({ loss: loss[0], std }) !== base && hashOf({ loss: 1.5, std: other }) !== base
      }),
      { numRuns: 1000 },
    )
  })

  it('tells −0 from 0, and f32 from f64', () => {
    const std = new Float32Array(3)
    expect(hashOf({ loss: 0, std })).not.toBe(hashOf({ loss: -0, std }))
    expect(hashOf({ loss: 0, std })).not.toBe(hashOf({ loss: 0, std: Float32Array.of(0, -0, 0) }))
    expect(hashOf({ loss: 0, std })).not.toBe(hashOf({ loss: 0, std: new Float64Array(3) }))
  })

  it('counts every NaN as the same, whatever its bits', () => {
    const plain = { loss: Number.NaN, std: Float32Array.of(Number.NaN) }
    expect(hashOf({ loss: oddNaN64()[0], std: oddNaN32() })).toBe(hashOf(plain))
    expect(hashOf({ loss: 0, std: oddNaN64() })).toBe(hashOf({ loss: 0, std: Float64Array.of(Number.NaN) }))
    expect(hashOf(plain)).not.toBe(
      hashOf({ loss: Number.POSITIVE_INFINITY, std: Float32Array.of(Number.NaN) }),
    )
  })

  it('depends on the order of frames and on where one array ends', () => {
    const a = { loss: 1, std: Float32Array.of(1) }
    const b = { loss: 2, std: Float32Array.of(1) }
    expect(hashOf(a, b)).not.toBe(hashOf(b, a))
    expect(hashOf(a)).not.toBe(hashOf(a, a))
    expect(hashOf({ loss: 1, std: new Float32Array(2) })).not.toBe(
      hashOf({ loss: 1, std: new Float32Array(3) }),
    )
  })

  it('reads a view at an offset as the numbers it shows', () => {
    const whole = Float32Array.of(9, 1, 2, 3)
    expect(hashOf({ loss: 1, std: whole.subarray(1) })).toBe(
      hashOf({ loss: 1, std: Float32Array.of(1, 2, 3) }),
    )
  })

  it('goes on after a digest as if none had been taken', () => {
    const std = Float32Array.of(1)
    const hash = new FrameHash(channels)
    hash.update({ loss: 1, std })
    hash.digest()
    hash.update({ loss: 2, std })
    expect(hash.digest()).toBe(hashOf({ loss: 1, std }, { loss: 2, std }))
  })

  it('has no collision among 200,000 near neighbours', () => {
    const seen = new Set<string>()
    const std = new Float32Array(1)
    for (let i = 0; i < 100_000; i++) {
      seen.add(hashOf({ loss: i, std }))
      std[0] = i + 1
      seen.add(hashOf({ loss: -1, std }))
      std[0] = 0
    }
    expect(seen.size).toBe(200_000)
  })
})
