import { ShapeError } from './shape.ts'

/** One pass over `index`. Throws ShapeError where one is outside 0 … bound − 1. */
export function requireIndices(what: string, index: Int32Array, bound: number): void {
  for (let i = 0; i < index.length; i++) {
    const value = index[i]
    if (value < 0 || value >= bound) {
      const range = bound > 0 ? `0 … ${bound - 1}` : 'an empty range'
      throw new ShapeError(`${what} ${value} at place ${i} is not in ${range}`)
    }
  }
}
