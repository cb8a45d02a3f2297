import type { Engine } from '../engine.ts'
import type { NdArray } from '../ndarray.ts'
import { apply, type Op } from '../op.ts'
import { normalizeAxis, requireWhole, type Shape, ShapeError, sizeOf, stridesOf } from '../shape.ts'
import type { Tensor } from '../tensor.ts'
import { defineOp, type One } from './define.ts'
import { readStrided, writeStrided } from './strided.ts'

/** x with its axes in the order of `order`. */
export function permuted(engine: Engine, x: NdArray, order: readonly number[]): NdArray {
  const strides = stridesOf(x.shape)
  const out = engine.array(order.map((axis) => x.shape[axis]))
  readStrided(
    engine,
    x,
    out,
    order.map((axis) => strides[axis]),
  )
  return out
}

/** x itself where its axes stand in the order of `order`, else permuted. */
export function arranged(engine: Engine, x: NdArray, order: readonly number[]): NdArray {
  return order.every((axis, i) => axis === i) ? x : permuted(engine, x, order)
}

/** The same numbers under another shape. One size may be −1: it follows from the others. Throws ShapeError otherwise. */
export const reshape = defineOp<One, { shape: Shape }>({
  name: 'reshape',
  tex: { forward: '\\operatorname{reshape} x', backward: ['\\operatorname{reshape} \\bar y'] },
  forward: (_engine, [x], { shape }) => {
    const free = shape.filter((axis) => axis === -1).length
    const known = sizeOf(shape.filter((axis) => axis !== -1))
    const rest = x.size / known
    if (free > 1 || (free === 1 ? !Number.isInteger(rest) : known !== x.size))
      throw new ShapeError(`reshape: [${x.shape}] cannot become [${shape}]`)
    return { out: x.reshaped(shape.map((axis) => (axis === -1 ? rest : axis))) }
  },
  backward: (_engine, dOut, { inputs }) => [dOut.reshaped(inputs[0].shape)],
  gradcheck: [
    { shapes: [[3, 4]], attrs: { shape: [2, -1] } },
    { shapes: [[0, 4]], attrs: { shape: [4, 0] } },
  ],
})

/** Axes in another order; the last two swapped if none is given. Throws ShapeError where it is not an order. */
export const transpose = defineOp<One, { order?: readonly number[] }>({
  name: 'transpose',
  tex: { forward: 'x^\\top', backward: ['\\bar y^\\top'] },
  forward: (engine, [x], attrs) => ({ out: permuted(engine, x, axesOf(x, attrs.order)) }),
  backward: (engine, dOut, { inputs, attrs }) => {
    const order = axesOf(inputs[0], attrs.order)
    const inverse = order.map((_, axis) => order.indexOf(axis))
    return [permuted(engine, dOut, inverse)]
  },
  gradcheck: [
    { shapes: [[3, 4]], attrs: {} },
    { shapes: [[2, 3, 4]], attrs: { order: [2, 0, 1] } },
    { shapes: [[2, 0]], attrs: {} },
    { shapes: [[3]], attrs: {} },
    { shapes: [[]], attrs: {} },
  ],
})

function axesOf(x: NdArray, order?: readonly number[]): readonly number[] {
  const rank = x.shape.length
  const own = x.shape.map((_, axis) => axis)
  const axes = order ?? (rank < 2 ? own : [...own.slice(0, -2), rank - 1, rank - 2])
  if (axes.length !== rank || new Set(axes).size !== rank || axes.some((axis) => !own.includes(axis))) {
    throw new ShapeError(`transpose: [${axes}] is not an order of the axes of [${x.shape}]`)
  }
  return axes
}

/** Rows start … end − 1 along an axis. */
export const slice = defineOp<One, { axis: number; start: number; end: number }>({
  name: 'slice',
  tex: { forward: 'x_{a:b}', backward: ['\\bar y \\text{ at } a{:}b, \\text{ else } 0'] },
  forward: (engine, [x], { axis, start, end }) => {
    const along = normalizeAxis('slice', axis, x.shape)
    requireWhole('slice', 'start', start, 0)
    requireWhole('slice', 'end', end, start)
    if (end > x.shape[along]) throw new ShapeError(`slice ${start}:${end} of axis ${axis} of [${x.shape}]`)
    const strides = stridesOf(x.shape)
    const out = engine.array(x.shape.map((size, i) => (i === along ? end - start : size)))
    readStrided(engine, x, out, strides, start * strides[along])
    return { out }
  },
  backward: (engine, dOut, { inputs: [x], attrs: { axis, start } }) => {
    const strides = stridesOf(x.shape)
    const dX = engine.array(x.shape, 0)
    const offset = start * strides[normalizeAxis('slice', axis, x.shape)]
    writeStrided(engine, dOut, dX, strides, offset)
    return [dX]
  },
  gradcheck: [
    { shapes: [[3, 4]], attrs: { axis: 1, start: 1, end: 3 } },
    { shapes: [[3, 4]], attrs: { axis: 0, start: 1, end: 1 } },
  ],
})

/** Tensors one after the other along an axis. */
export const concatOp: Op<{ axis: number }> = {
  name: 'concat',
  tex: { forward: '[a\\; b]', backward: ['\\bar y_a', '\\bar y_b'] },
  forward: (engine, inputs, { axis }) => {
    const first = inputs[0].shape
    const along = normalizeAxis('concat', axis, first)
    const total = inputs.reduce((sum, { shape }) => sum + shape[along], 0)
    for (const { shape } of inputs) {
      if (shape.length !== first.length || shape.some((size, i) => i !== along && size !== first[i])) {
        throw new ShapeError(`concat of [${first}] and [${shape}] along axis ${axis}`)
      }
    }
    const out = engine.array(first.map((size, i) => (i === along ? total : size)))
    const strides = stridesOf(out.shape)
    let start = 0
    for (const input of inputs) {
      writeStrided(engine, input, out, strides, start * strides[along])
      start += input.shape[along]
    }
    return { out }
  },
  backward: (engine, dOut, { inputs, attrs }) => {
    const along = normalizeAxis('concat', attrs.axis, dOut.shape)
    const strides = stridesOf(dOut.shape)
    let start = 0
    return inputs.map(({ shape }) => {
      const dX = engine.array(shape)
      readStrided(engine, dOut, dX, strides, start * strides[along])
      start += shape[along]
      return dX
    })
  },
  gradcheck: [
    {
      shapes: [
        [3, 2],
        [3, 4],
      ],
      attrs: { axis: 1 },
    },
    {
      shapes: [
        [2, 3],
        [0, 3],
        [1, 3],
      ],
      attrs: { axis: 0 },
    },
  ],
}

/** Tensors of equal shape but for `axis`, one after the other. Throws ShapeError where they do not fit or are none. */
export function concat(inputs: readonly Tensor[], attrs: { axis: number }): Tensor {
  if (inputs.length === 0) throw new ShapeError('concat of no tensors')
  return apply(concatOp, inputs, attrs)
}

/**
 * Rows index[i] of a table [V, …] as [N, …]. Throws ShapeError on a table without axes, and on an index outside
 * 0 … V − 1, also where a captured step runs again.
 */
export const gather = defineOp<One, { index: Int32Array }>({
  name: 'gather',
  tex: { forward: 'x_{k_i}', backward: ['\\textstyle\\sum_{i: k_i = k} \\bar y_i'] },
  forward: (engine, [x], { index }) => {
    if (x.shape.length === 0) throw new ShapeError('gather takes a table of one axis or more, not []')
    const [rows, ...rest] = x.shape
    engine.requireIndices({ what: 'gather: index', index, bound: rows })
    const out = engine.array([index.length, ...rest])
    engine.kernels.gatherRows(x.data, index, out.data, sizeOf(rest))
    return { out }
  },
  backward: (engine, dOut, { inputs: [x], attrs }) => {
    const dX = engine.array(x.shape, 0)
    engine.kernels.scatterRows(dOut.data, attrs.index, dX.data, sizeOf(x.shape.slice(1)))
    return [dX]
  },
  gradcheck: [
    { shapes: [[4, 3]], attrs: { index: Int32Array.of(2, 0, 2, 3, 2) } },
    { shapes: [[4, 3]], attrs: { index: new Int32Array(0) } },
  ],
})
