import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createEngine } from '../../src/engine/engine.ts'

/** Contents of tests/golden/<name>.json. */
export function golden<T>(name: string): T {
  return JSON.parse(readFileSync(join(import.meta.dirname, '..', 'golden', `${name}.json`), 'utf8')) as T
}

export type Nested = number | readonly Nested[]

export const flat = (array: Nested): number[] => (typeof array === 'number' ? [array] : array.flatMap(flat))

/** Largest difference; relative to the largest magnitude that was expected where that is between 0 and 1. */
export function distance(measured: ArrayLike<number>, expected: Nested): number {
  const right = flat(expected)
  if (measured.length !== right.length)
    throw new Error(`${measured.length} numbers instead of ${right.length}`)
  const scale = right.reduce((largest, x) => Math.max(largest, Math.abs(x)), 0)
  return (
    right.reduce((worst, x, i) => {
      const error = Math.abs(measured[i] - x)
      return Number.isNaN(error) ? Infinity : Math.max(worst, error)
    }, 0) / Math.min(1, scale || 1)
  )
}

/** Both number formats with the error, relative to the largest magnitude of an array, that each is held to. */
export const FORMATS = [
  { precision: 'f64', tolerance: 1e-9 },
  { precision: 'f32', tolerance: 1e-4 },
] as const

export const engineOf = (precision: 'f32' | 'f64') => createEngine({ precision })
