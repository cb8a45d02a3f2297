/** Seeded random arguments for kernels: sizes around the vector width, and the values where rounding and masks go wrong. */
export class Draw {
  constructor(private state: number) {}

  /** mulberry32 (T. Ettinger, public domain). */
  private word(): number {
    this.state = (this.state + 0x6d2b79f5) | 0
    let t = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return (t ^ (t >>> 14)) >>> 0
  }

  uniform(): number {
    return this.word() / 4294967296
  }

  /** A whole number, both ends included. */
  integer(low: number, high: number): number {
    return low + Math.floor(this.uniform() * (high - low + 1))
  }

  pick<T>(choices: readonly T[]): T {
    return choices[this.integer(0, choices.length - 1)]
  }

  /** Mostly small, 0 and 1 among them, now and then past one or several vectors. */
  size(largest = 70): number {
    return this.pick([0, 1, this.integer(0, 9), this.integer(0, 20), this.integer(0, largest)])
  }

  value(): number {
    const kind = this.integer(0, 19)
    if (kind === 0) return this.pick([Number.NaN, Infinity, -Infinity, -0, 0, 1, -1])
    if (kind === 1) return (this.uniform() - 0.5) * 1e-38
    if (kind === 2) return (this.uniform() - 0.5) * 2 ** this.integer(-140, 126)
    if (kind === 3)
      return this.pick([
        88.72283, 88.8, -87.4, -103.97, -104, 0.625, 9.1, 9.05, 3.74392, 3.74393, 0.70710678, 5.3, 1048576,
        1048577, 785398.1,
      ])
    return (this.uniform() - 0.5) * this.pick([0.1, 2, 8, 60])
  }

  /** Values of `value`, or, for every second array, finite ones alone, so that sums stay worth comparing. */
  floats(length: number): Float32Array {
    const tame = this.integer(0, 1) === 1
    return Float32Array.from({ length }, () => (tame ? (this.uniform() - 0.5) * 4 : this.value()))
  }

  positive(length: number): Float32Array {
    return Float32Array.from({ length }, () => this.uniform() * 3)
  }

  /** Whole numbers below `bound`. */
  indices(length: number, bound: number): Int32Array {
    return Int32Array.from({ length }, () => this.integer(0, bound - 1))
  }
}
