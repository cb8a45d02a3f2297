import { ShapeError } from './shape.ts'

/** Whole numbers that must stay between 0 and bound − 1, as `what` errors name them. */
export interface Indices {
  readonly what: string
  readonly index: Int32Array
  readonly bound: number
}

/** One pass over the indices. Throws ShapeError with the first value out of range, its place and the range. */
export function requireIndices({ what, index, bound }: Indices): void {
  const place = firstOutside(index, bound)
  if (place < 0) return
  const range = bound > 0 ? `0 … ${bound - 1}` : 'an empty range'
  throw new ShapeError(`${what} ${index[place]} at place ${place} is not in ${range}`)
}

function firstOutside(index: Int32Array, bound: number): number {
  // As an unsigned number a negative one is past every bound.
  for (let i = 0; i < index.length; i++) if (index[i] >>> 0 >= bound) return i
  return -1
}
