import type { RandomStream } from '../engine/index.ts'

/** A random number of mean 0 and variance 1. */
export type Draw = (stream: RandomStream) => number

export const normal: Draw = (stream) => stream.normal()

/** Of the sum of four independent bytes: mean 4·127.5, variance 4·(256² − 1)/12. */
const MEAN = 510
const STD = Math.sqrt((256 * 256 - 1) / 3)

/**
 * Almost normal, from one random word: the sum of its four bytes (Irwin and Hall; excess kurtosis −0.3, at most ±3.45). For
 * the noise of millions of pixels, where a normal quantile each would be slow.
 */
export const sumOfBytes: Draw = (stream) => {
  const word = stream.word()
  return ((word & 255) + ((word >>> 8) & 255) + ((word >>> 16) & 255) + (word >>> 24) - MEAN) / STD
}
