import type { RandomStreams } from '../../../engine/index.ts'
import { curve } from '../../../nn/activations/curve.ts'
import { ACTIVATIONS } from '../../../nn/activations/table.ts'
import type { LinearProblem } from './least-squares.ts'

export type Inputs = 'sigmoid' | 'relu' | 'tanh'

/** Outputs of a layer with this activation: f(z) for z ~ N(0, 1), [rows, inputs]. */
export function outputsOf(random: RandomStreams, kind: Inputs, rows: number, inputs: number): Float64Array {
  const stream = random.stream('data')
  const z = Float64Array.from({ length: rows * inputs }, () => stream.normal())
  return Float64Array.from(curve(ACTIVATIONS[kind], z).f)
}

/** Each column of x [rows, inputs] less its mean. */
export function centred(x: Float64Array, rows: number, inputs: number): Float64Array {
  const mean = new Float64Array(inputs)
  for (let p = 0; p < x.length; p++) mean[p % inputs] += x[p] / rows
  return x.map((value, p) => value - mean[p % inputs])
}

/** The first `kept` columns of x [rows, inputs]. */
export function firstColumns(x: Float64Array, rows: number, inputs: number, kept: number): Float64Array {
  return Float64Array.from({ length: rows * kept }, (_, p) => x[Math.floor(p / kept) * inputs + (p % kept)])
}

/** One unit on the first columns of x [rows, inputs], with the weights `target`. */
export function unitOn(
  x: Float64Array,
  rows: number,
  inputs: number,
  target: readonly number[],
): LinearProblem {
  const kept = target.length
  return {
    x: firstColumns(x, rows, inputs, kept),
    rows,
    inputs: kept,
    units: 1,
    target: Float64Array.from(target),
  }
}
