import type { KernelName } from '../../../src/engine/kernels/table.ts'
import { sizeOf, stridesOf } from '../../../src/engine/shape.ts'
import type { Draw } from './draw.ts'
import { columnsToImage, imageToColumns, maxPool } from './image-arguments.ts'

type Arguments = (draw: Draw) => readonly unknown[]

/** Where a kernel allows it, the output is now and then one of its inputs. */
const inPlace = (draw: Draw, input: Float32Array) =>
  draw.integer(0, 2) === 0 ? input : draw.floats(input.length)

const unary: Arguments = (draw) => {
  const x = draw.floats(draw.size())
  return [x, inPlace(draw, x)]
}
const unaryWith: Arguments = (draw) => [...unary(draw), draw.value()]
const binary: Arguments = (draw) => {
  const a = draw.floats(draw.size())
  const b = draw.floats(a.length)
  return [a, b, inPlace(draw, draw.pick([a, b]))]
}
const gradient: Arguments = (draw) => {
  const v = draw.floats(draw.size())
  const dy = draw.floats(v.length)
  return [v, dy, inPlace(draw, dy)]
}
const gradientWith: Arguments = (draw) => [...gradient(draw), draw.value()]

const select: Arguments = (draw) => {
  const [a, b, y] = binary(draw) as Float32Array[]
  return [draw.floats(a.length).map((v) => (v > 0 ? v : 0)), a, b, y]
}

const matmul: Arguments = (draw) => {
  const large = draw.integer(0, 3) === 0
  const m = large ? draw.pick([draw.integer(0, 20), draw.integer(60, 90)]) : draw.size(12)
  const n = large
    ? draw.pick([draw.integer(0, 60), draw.integer(0, 60), draw.integer(505, 530)])
    : draw.size(12)
  const k = large ? draw.pick([draw.integer(0, 80), 319, 320, 321, 643]) : draw.size(20)
  const [transposeA, transposeB, accumulate] = [draw.integer(0, 1), draw.integer(0, 1), draw.integer(0, 1)]
  return [
    m,
    n,
    k,
    draw.floats(m * k),
    transposeA,
    draw.floats(k * n),
    transposeB,
    draw.floats(m * n),
    accumulate,
  ]
}

const row: Arguments = (draw) => {
  const [m, n] = [draw.size(9), draw.size(40)]
  const x = draw.floats(m * n)
  return [x, draw.floats(n), inPlace(draw, x), m, n]
}
const rows = (draw: Draw, least = 0) => ({
  m: draw.size(draw.pick([12, 100])),
  n: Math.max(least, draw.size(50)),
})

const sumRows: Arguments = (draw) => {
  const { m, n } = rows(draw)
  return [draw.floats(m * n), draw.floats(m), m, n]
}
const sumColumns: Arguments = (draw) => {
  const { m, n } = rows(draw)
  return [draw.floats(m * n), draw.floats(n), m, n]
}
const maxRows: Arguments = (draw) => {
  const { m, n } = rows(draw, 1)
  return [draw.floats(m * n), draw.floats(m), new Int32Array(m), m, n]
}
const maxRowsGradient: Arguments = (draw) => {
  const { m, n } = rows(draw, 1)
  return [draw.floats(m), draw.indices(m, n), draw.floats(m * n), m, n]
}

/** A contiguous array and a view of a larger one: permuted axes, some of them stretched if `stretch`. */
const strided = (draw: Draw, stretch: boolean) => {
  const rank = draw.integer(0, 4)
  const shape = Array.from({ length: rank }, () => draw.integer(draw.integer(0, 8) === 0 ? 0 : 1, 7))
  const order = shape.map((_, axis) => axis).sort(() => draw.uniform() - 0.5)
  const outer = order.map((axis) => shape[axis] + draw.integer(0, 2))
  const strides = new Array<number>(rank)
  stridesOf(outer).forEach((stride, i) => {
    strides[order[i]] = stretch && draw.integer(0, 3) === 0 ? 0 : stride
  })
  const offset = draw.integer(0, 3)
  const contiguous = draw.floats(sizeOf(shape))
  return {
    contiguous,
    whole: draw.floats(sizeOf(outer) + offset),
    shape,
    strides,
    offset,
  }
}
const read: Arguments = (draw) => {
  const { contiguous, whole, shape, strides, offset } = strided(draw, true)
  return [whole, contiguous, shape, strides, offset]
}
const write: Arguments = (draw) => {
  const { contiguous, whole, shape, strides, offset } = strided(draw, false)
  return [contiguous, whole, shape, strides, offset]
}

const gatherRows: Arguments = (draw) => {
  const [count, n, height] = [draw.size(12), draw.size(20), draw.integer(1, 9)]
  return [draw.floats(height * n), draw.indices(count, height), draw.floats(count * n), n]
}
const scatterRows: Arguments = (draw) => {
  const [table, index, x, n] = gatherRows(draw)
  return [x, index, table, n]
}

const softmaxRows: Arguments = (draw) => {
  const { m, n } = rows(draw, 1)
  return [draw.floats(m * n), draw.floats(m * n), m, n]
}
const softmaxRowsGradient: Arguments = (draw) => {
  const { m, n } = rows(draw, 1)
  return [draw.positive(m * n), draw.floats(m * n), draw.floats(m * n), m, n]
}
const crossEntropyRows: Arguments = (draw) => {
  const { m, n } = rows(draw, 1)
  return [draw.floats(m * n), draw.indices(m, n), draw.floats(m * n), draw.floats(m), m, n]
}
const crossEntropyRowsGradient: Arguments = (draw) => {
  const { m, n } = rows(draw, 1)
  return [draw.positive(m * n), draw.indices(m, n), draw.floats(m), draw.floats(m * n), m, n]
}

const batchNorm: Arguments = (draw) => {
  const { m, n } = rows(draw)
  const matrix = () => draw.floats(m * n)
  const column = () => draw.floats(n)
  return [matrix(), column(), column(), matrix(), matrix(), column(), column(), column(), m, n, 1e-5]
}
const batchNormGradient: Arguments = (draw) => {
  const { m, n } = rows(draw)
  const matrix = () => draw.floats(m * n)
  const column = () => draw.floats(n)
  return [matrix(), matrix(), column(), column(), matrix(), column(), column(), m, n]
}

const normalizeRows: Arguments = (draw) => {
  const { m, n } = rows(draw)
  return [draw.floats(m * n), draw.floats(m * n), draw.floats(m), m, n, 1e-5]
}
const normalizeRowsGradient: Arguments = (draw) => {
  const { m, n } = rows(draw)
  const matrix = () => draw.floats(m * n)
  return [matrix(), matrix(), draw.floats(m), matrix(), m, n]
}

const scatter: Arguments = (draw) => {
  const [count, length] = [draw.size(), draw.integer(1, 40)]
  return [draw.floats(count), draw.indices(count, length), draw.floats(length)]
}

/** `states` arrays besides parameter and gradient, then `coefficients` numbers. */
const optimizer =
  (states: number, coefficients: number): Arguments =>
  (draw) => {
    const n = draw.size()
    const state = Array.from({ length: states }, () => draw.positive(n))
    return [draw.floats(n), draw.floats(n), ...state, draw.positive(coefficients)]
  }

const random =
  (first: (draw: Draw) => number, second: (draw: Draw) => number): Arguments =>
  (draw) => {
    const state = Uint32Array.from([0, 0, 0, 0], () => draw.integer(0, 4294967295))
    return [state, draw.floats(draw.size()), first(draw), second(draw)]
  }
const value = (draw: Draw) => draw.value()

/** Now and then bounds so near that rounding reaches the upper one. */
const randomUniform: Arguments = (draw) => {
  const [state, y, low, high] = random(value, value)(draw)
  return draw.integer(0, 2) === 0 ? [state, y, low, (low as number) * (1 + 2 ** -22)] : [state, y, low, high]
}

const moments: Arguments = (draw) => [draw.floats(draw.size(300)), new Float64Array(4)]
const bounds = (draw: Draw) =>
  draw.pick([
    [-1, 1],
    [0, 0],
    [-0.3, 2.5],
    [draw.value(), draw.value()],
  ])
const histogram: Arguments = (draw) => [
  draw.floats(draw.size(300)),
  new Int32Array(draw.pick([0, 1, 30, 256, 40000])),
  ...bounds(draw),
]
const countWithin: Arguments = (draw) => [draw.floats(draw.size(300)), new Float64Array(1), ...bounds(draw)]

/** Random arguments of every kernel, as plain arrays. */
export const ARGUMENTS: Record<KernelName, Arguments> = {
  fill: (draw) => [draw.floats(draw.size()), draw.value()],
  copy: unary,
  negate: unary,
  absolute: unary,
  square: unary,
  squareRoot: unary,
  exp: unary,
  log: unary,
  sin: unary,
  cos: unary,
  erf: unary,
  scale: unaryWith,
  shift: unaryWith,
  greater: unaryWith,
  add: binary,
  subtract: binary,
  multiply: binary,
  divide: binary,
  maximum: binary,
  axpy: (draw) => [draw.value(), ...unary(draw)],
  select,
  sigmoid: unary,
  sigmoidGradient: gradient,
  tanh: unary,
  tanhGradient: gradient,
  relu: unary,
  reluGradient: gradient,
  leakyRelu: unaryWith,
  leakyReluGradient: gradientWith,
  elu: unaryWith,
  eluGradient: gradientWith,
  matmul,
  addRow: row,
  multiplyRow: row,
  sumRows,
  sumColumns,
  maxRows,
  maxRowsGradient,
  read,
  write,
  gatherRows,
  scatterRows,
  softmaxRows,
  softmaxRowsGradient,
  crossEntropyRows,
  crossEntropyRowsGradient,
  batchNorm,
  batchNormGradient,
  normalizeRows,
  normalizeRowsGradient,
  imageToColumns,
  columnsToImage,
  maxPool,
  scatter,
  sgd: optimizer(0, 1),
  momentum: optimizer(1, 2),
  nesterov: optimizer(1, 2),
  adagrad: optimizer(1, 2),
  rmsprop: optimizer(1, 4),
  adam: optimizer(2, 8),
  randomUniform,
  randomNormal: random(value, value),
  randomMask: random((draw) => draw.uniform(), value),
  moments,
  sumSquares: (draw) => [draw.floats(draw.size(300)), new Float64Array(1)],
  histogram,
  countWithin,
}
