import type { Floats, Precision } from '../../precision.ts'
import type { Binary, Kernels, Unary, UnaryWith } from '../table.ts'

type Elementwise = Pick<
  Kernels,
  | 'fill'
  | 'copy'
  | 'negate'
  | 'absolute'
  | 'square'
  | 'squareRoot'
  | 'exp'
  | 'log'
  | 'sin'
  | 'cos'
  | 'erf'
  | 'scale'
  | 'shift'
  | 'greater'
  | 'add'
  | 'subtract'
  | 'multiply'
  | 'divide'
  | 'maximum'
  | 'axpy'
  | 'select'
>

/** Storing into a Float32Array rounds, so a single operation needs no rounding of its own. */
export function elementwise({ round, exp, log, sin, cos, erf }: Precision): Elementwise {
  const map =
    (f: (x: number) => number): Unary =>
    (x, y) => {
      for (let i = 0; i < y.length; i++) y[i] = f(x[i])
    }
  const scale: UnaryWith = (x, y, a) => {
    const factor = round(a)
    for (let i = 0; i < y.length; i++) y[i] = x[i] * factor
  }
  const shift: UnaryWith = (x, y, a) => {
    const term = round(a)
    for (let i = 0; i < y.length; i++) y[i] = x[i] + term
  }
  const greater: UnaryWith = (x, y, a) => {
    const threshold = round(a)
    for (let i = 0; i < y.length; i++) y[i] = x[i] > threshold ? 1 : 0
  }
  const add: Binary = (a, b, y) => {
    for (let i = 0; i < y.length; i++) y[i] = a[i] + b[i]
  }
  const subtract: Binary = (a, b, y) => {
    for (let i = 0; i < y.length; i++) y[i] = a[i] - b[i]
  }
  const multiply: Binary = (a, b, y) => {
    for (let i = 0; i < y.length; i++) y[i] = a[i] * b[i]
  }
  const divide: Binary = (a, b, y) => {
    for (let i = 0; i < y.length; i++) y[i] = a[i] / b[i]
  }
  const maximum: Binary = (a, b, y) => {
    for (let i = 0; i < y.length; i++) y[i] = Math.max(a[i], b[i])
  }
  return {
    fill: (y: Floats, value: number) => {
      y.fill(value)
    },
    copy: (x, y) => y.set(x),
    negate: map((x) => -x),
    absolute: map(Math.abs),
    square: map((x) => x * x),
    squareRoot: map(Math.sqrt),
    exp: map(exp),
    log: map(log),
    sin: map(sin),
    cos: map(cos),
    erf: map(erf),
    scale,
    shift,
    greater,
    add,
    subtract,
    multiply,
    divide,
    maximum,
    axpy: (a, x, y) => {
      const factor = round(a)
      for (let i = 0; i < y.length; i++) y[i] = y[i] + round(factor * x[i])
    },
    select: (mask, a, b, y) => {
      for (let i = 0; i < y.length; i++) y[i] = mask[i] !== 0 ? a[i] : b[i]
    },
  }
}
