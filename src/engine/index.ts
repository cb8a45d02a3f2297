/** The engine as the rest of the project sees it. */
export { backward } from './autograd.ts'
export { createEngine, type Engine } from './engine.ts'
export { parseExpression } from './expression/parse.ts'
export { toPython } from './expression/python.ts'
export { ScalarFunction } from './expression/scalar-function.ts'
export type { Expression, Fault, Parsed } from './expression/syntax.ts'
export { requireIndices } from './indices.ts'
export { OutOfMemoryError } from './memory.ts'
export { NdArray } from './ndarray.ts'
export { add, divide, maximum, multiply, scale, select, shift, subtract } from './ops/arithmetic.ts'
export { conv2d, maxPool } from './ops/conv.ts'
export {
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
} from './ops/elementwise.ts'
export { OPS } from './ops/index.ts'
export { dense, matmul } from './ops/matmul.ts'
export { type BatchStatistics, batchNorm } from './ops/norm.ts'
export { groupNorm, layerNorm } from './ops/norm-rows.ts'
export { max, mean, sum } from './ops/reduce.ts'
export { concat, gather, reshape, slice, transpose } from './ops/shape.ts'
export { crossEntropyRows, softmax, softmaxCrossEntropy } from './ops/softmax.ts'
export { softplus } from './ops/softplus.ts'
export type { Floats } from './precision.ts'
export { RandomStream, RandomStreams, type StreamName } from './random.ts'
export { type Shape, ShapeError } from './shape.ts'
export { Tensor } from './tensor.ts'
