import type { Op } from '../op.ts'
import { add, divide, maximum, multiply, scale, select, shift, subtract } from './arithmetic.ts'
import { conv2d, maxPool } from './conv.ts'
import {
  absolute,
  cos,
  elu,
  erf,
  exp,
  leakyRelu,
  log,
  negate,
  relu,
  sigmoid,
  sin,
  square,
  squareRoot,
  tanh,
} from './elementwise.ts'
import { dense, matmul } from './matmul.ts'
import { batchNorm } from './norm.ts'
import { groupNorm, layerNorm } from './norm-rows.ts'
import { max, sum } from './reduce.ts'
import { concatOp, gather, reshape, slice, transpose } from './shape.ts'
import { crossEntropyRows, softmax } from './softmax.ts'
import { softplus } from './softplus.ts'

/** Every operation of the engine; one test gradient-checks them all. */
// biome-ignore lint/suspicious/noExplicitAny: a table of records with different attributes
export const OPS: readonly Op<any>[] = [
  add,
  subtract,
  multiply,
  divide,
  maximum,
  scale,
  shift,
  select,
  negate,
  absolute,
  square,
  squareRoot,
  exp,
  log,
  sin,
  cos,
  erf,
  sigmoid,
  tanh,
  relu,
  leakyRelu,
  elu,
  softplus,
  matmul,
  dense,
  sum,
  max,
  reshape,
  transpose,
  slice,
  concatOp,
  gather,
  softmax,
  crossEntropyRows,
  batchNorm,
  layerNorm,
  groupNorm,
  conv2d,
  maxPool,
]
