import { erf } from './math/erf.ts'
import * as f32 from './math/f32.ts'
import * as f64 from './math/f64.ts'

export type Floats = Float32Array | Float64Array

/** Number format of an engine: how it rounds after each step, and its elementary functions. */
export interface Precision {
  readonly name: 'f32' | 'f64'
  readonly bytes: 4 | 8
  /** Math.fround in single precision, the identity in double. */
  readonly round: (x: number) => number
  readonly exp: (x: number) => number
  readonly log: (x: number) => number
  readonly tanh: (x: number) => number
  readonly sin: (x: number) => number
  readonly cos: (x: number) => number
  readonly erf: (x: number) => number
  /** The next number down. */
  readonly below: (x: number) => number
}

export const SINGLE: Precision = { name: 'f32', bytes: 4, round: Math.fround, ...pick(f32), erf: f32.erf }
export const DOUBLE: Precision = { name: 'f64', bytes: 8, round: (x) => x, ...pick(f64), erf }

function pick(math: typeof f32 | typeof f64) {
  const { exp, log, tanh, sin, cos, below } = math
  return { exp, log, tanh, sin, cos, below }
}
