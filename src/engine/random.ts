import { normalQuantile } from './math/normal-quantile.ts'
import { GROUP, group } from './threefry.ts'

/** What chance is used for. A name that is not here does not compile; a new use gets a line. */
export type StreamName = 'init' | 'data' | 'labels' | 'batches' | 'dropout' | 'noise'

/** FNV-1a, 32 bits: the second key word of a stream. */
function hashName(name: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < name.length; i++) hash = Math.imul(hash ^ name.charCodeAt(i), 0x01000193)
  return hash >>> 0
}

/**
 * One stream of random words. `state` = [key0, key1, group, index]: kernels that fill arrays read it and move it on, in
 * whole groups of eight words; single draws take the words of one group after the other.
 */
export class RandomStream {
  private readonly words = new Uint32Array(GROUP)
  private next = GROUP

  constructor(readonly state: Uint32Array) {}

  /** Uniform on 0 … 2^32 − 1. */
  word(): number {
    if (this.next === GROUP) {
      group(this.state, this.words)
      this.state[2]++
      this.next = 0
    }
    return this.words[this.next++]
  }

  /** Uniform on [0, 1), a multiple of 2^−24. */
  uniform(): number {
    return (this.word() >>> 8) * 2 ** -24
  }

  /** Standard normal; the tails end at ±5.3. */
  normal(): number {
    return normalQuantile(this.word())
  }

  bernoulli(probability: number): boolean {
    return this.uniform() < probability
  }

  /** Uniform on 0 … bound − 1 without bias, by rejection; bound from 1 to 2^32. */
  integer(bound: number): number {
    const limit = 4294967296 - (4294967296 % bound)
    let word = this.word()
    while (word >= limit) word = this.word()
    return word % bound
  }

  /** Fisher and Yates: every order of 0 … n − 1 equally likely. */
  permutation(n: number): Int32Array {
    const order = Int32Array.from({ length: n }, (_, i) => i)
    for (let i = n - 1; i > 0; i--) {
      const j = this.integer(i + 1)
      const swap = order[i]
      order[i] = order[j]
      order[j] = swap
    }
    return order
  }
}

/** Independent streams by name, so that one use of chance never shifts another. */
export class RandomStreams {
  private readonly streams = new Map<string, RandomStream>()

  /** `allocate` puts the states where the kernels can reach them (engine.words). */
  constructor(
    readonly seed: number,
    private readonly allocate: (length: number) => Uint32Array = (length) => new Uint32Array(length),
  ) {}

  /** The same stream, further on, at every call with the same name and index. */
  stream(name: StreamName, index = 0): RandomStream {
    const key = `${name}/${index}`
    let stream = this.streams.get(key)
    if (!stream) {
      const state = this.allocate(4)
      state.set([this.seed, hashName(name), 0, index])
      stream = new RandomStream(state)
      this.streams.set(key, stream)
    }
    return stream
  }
}
