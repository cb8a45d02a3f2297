/**
 * Threefry-2x32, 20 rounds: a keyed bijection of a 64-bit counter (Salmon et al., "Parallel random numbers: as easy as
 * 1, 2, 3", SC 2011). Known answers are in the tests.
 */
const PARITY = 0x1bd11bda
const ROTATIONS = [13, 15, 26, 6, 17, 29, 16, 24]

/** Writes the two words of counter (c0, c1) under key (k0, k1) to out[at] and out[at + stride]. */
export function threefry(
  k0: number,
  k1: number,
  c0: number,
  c1: number,
  out: Uint32Array,
  at: number,
  stride: number,
): void {
  const k2 = PARITY ^ k0 ^ k1
  let a = (c0 + k0) | 0
  let b = (c1 + k1) | 0
  for (let block = 0; block < 5; block++) {
    for (let r = 0; r < 4; r++) {
      const rotation = ROTATIONS[(block & 1) * 4 + r]
      a = (a + b) | 0
      b = ((b << rotation) | (b >>> (32 - rotation))) ^ a
    }
    const next = block % 3
    a = (a + (next === 0 ? k1 : next === 1 ? k2 : k0)) | 0
    b = (b + (next === 0 ? k2 : next === 1 ? k0 : k1) + block + 1) | 0
  }
  out[at] = a
  out[at + stride] = b
}

/** Words come in groups of eight: the first words of four counters, then their second words. */
export const GROUP = 8

/** Writes group number state[2] of the stream with state = [key0, key1, group, index]; counters (4·group + lane, index). */
export function group(state: Uint32Array, out: Uint32Array): void {
  for (let lane = 0; lane < 4; lane++)
    threefry(state[0], state[1], state[2] * 4 + lane, state[3], out, lane, 4)
}
