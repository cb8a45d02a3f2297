import type { Channels, Frame, NumberArray } from './channel.ts'

const SEEDS = [0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344] as const
const MULTIPLIERS = [0x239b961b, 0xab0e9789, 0x38b34ae5, 0xa1e38b93] as const
const ADDENDS = [0x561ccd1b, 0x0bcaa747, 0x96cd1c35, 0x32ac3b17] as const

const QUIET_NAN_32 = 0x7fc00000
const QUIET_NAN_64_HIGH = 0x7ff80000

const scalar = new Float64Array(1)
const scalarWords = new Uint32Array(scalar.buffer)
/** Index of the high word of a double on this machine. */
const HIGH = new Uint32Array(new Float64Array([1]).buffer)[1] === 0 ? 0 : 1

/** Final avalanche of MurmurHash3 (A. Appleby, public domain). */
function avalanche(word: number): number {
  let h = word
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return h ^ (h >>> 16)
}

function hex(word: number): string {
  return (word >>> 0).toString(16).padStart(8, '0')
}

/**
 * 128-bit hash over the bits of every frame, in the order of the frames and, within one, of the declared channels.
 * Scalars count as doubles, arrays with their length and their own width; every NaN counts as the same NaN, and −0
 * differs from 0. Block mixing of MurmurHash3_x86_128, one word of input per lane in turn.
 */
export class FrameHash {
  readonly #names: readonly string[]
  readonly #lanes = Int32Array.from(SEEDS)
  #words = 0

  constructor(channels: Channels) {
    this.#names = Object.keys(channels)
  }

  update(frame: Frame): void {
    for (const name of this.#names) {
      const value = frame[name]
      if (typeof value === 'number') {
        scalar[0] = value
        this.#double(scalarWords[HIGH], scalarWords[1 - HIGH])
      } else this.#array(value)
    }
  }

  /** 32 hexadecimal digits for everything so far; more frames may follow. */
  digest(): string {
    const lanes = Array.from(this.#lanes, (lane) => avalanche(lane ^ this.#words))
    const sum = lanes.reduce((a, b) => (a + b) | 0, 0)
    return lanes.map((lane, i) => hex(avalanche((lane + Math.imul(sum, MULTIPLIERS[i])) | 0))).join('')
  }

  #array(array: NumberArray): void {
    this.#word(array.length)
    if (array instanceof Float32Array) {
      const words = new Uint32Array(array.buffer, array.byteOffset, array.length)
      for (let i = 0; i < words.length; i++) {
        const word = words[i]
        this.#word((word & 0x7fffffff) > 0x7f800000 ? QUIET_NAN_32 : word)
      }
    } else {
      const words = new Uint32Array(array.buffer, array.byteOffset, 2 * array.length)
      for (let i = 0; i < words.length; i += 2) this.#double(words[i + HIGH], words[i + 1 - HIGH])
    }
  }

  #double(high: number, low: number): void {
    const magnitude = high & 0x7fffffff
    if (magnitude > 0x7ff00000 || (magnitude === 0x7ff00000 && low !== 0)) {
      this.#word(QUIET_NAN_64_HIGH)
      this.#word(0)
    } else {
      this.#word(high)
      this.#word(low)
    }
  }

  #word(input: number): void {
    const lanes = this.#lanes
    const lane = this.#words & 3
    let k = Math.imul(input, MULTIPLIERS[lane])
    k = (k << (15 + lane)) | (k >>> (17 - lane))
    k = Math.imul(k, MULTIPLIERS[(lane + 1) & 3])
    let h = lanes[lane] ^ k
    h = (h << 19) | (h >>> 13)
    h = (h + lanes[(lane + 1) & 3]) | 0
    lanes[lane] = (Math.imul(h, 5) + ADDENDS[lane]) | 0
    this.#words = (this.#words + 1) | 0
  }
}
