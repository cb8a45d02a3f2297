import type { Engine } from '../engine.ts'
import type { NdArray } from '../ndarray.ts'
import { apply, type Op } from '../op.ts'
import { normalizeAxis, type Shape, ShapeError, sizeOf, stridesOf } from '../shape.ts'
import type { Tensor } from '../tensor.ts'
import { defineOp, type One } from './define.ts'

const int32 = (numbers: readonly number[]): Int32Array => Int32Array.from(numbers)

/** x with its axes in the order of `order`. */
export function permuted(engine: Engine, x: NdArray, order: readonly number[]): NdArray {
  const strides = stridesOf(x.shape)
  const out = engine.empty(order.map((axis) => x.shape[axis]))
  engine.kernels.read(x.data, out.data, int32(out.shape), int32(order.map((axis) => strides[axis])), 0)
  return out
}

/** The same numbers under another shape. One size may be −1: it follows from the others. */
export const reshape = defineOp<One, { shape: Shape }>({
  name: 'reshape',
  tex: { forward: '\\operatorname{reshape} x', backward: ['\\operatorname{reshape} \\bar y'] },
  forward: (_engine, [x], { shape }) => {
    const known = shape.reduce((size, axis) => (axis === -1 ? size : size * axis), 1)
    return { out: x.reshaped(shape.map((axis) => (axis === -1 ? x.size / known : axis))) }
  },
  backward: (_engine, dOut, { inputs }) => [dOut.reshaped(inputs[0].shape)],
  gradcheck: [
    { shapes: [[3, 4]], attrs: { shape: [2, -1] } },
    { shapes: [[0, 4]], attrs: { shape: [4, 0] } },
  ],
})

/** Axes in another order; the last two swapped if none is given. */
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
  ],
})

function axesOf(x: NdArray, order?: readonly number[]): readonly number[] {
  const rank = x.shape.length
  const axes =
    order ?? x.shape.map((_, axis) => (axis === rank - 1 ? rank - 2 : axis === rank - 2 ? rank - 1 : axis))
  if (
    axes.length !== rank ||
    new Set(axes).size !== rank ||
    axes.some((axis) => !(axis >= 0 && axis < rank))
  ) {
    throw new ShapeError(`[${axes}] is not an order of the axes of [${x.shape}]`)
  }
  return axes
}

/** Rows start … end − 1 along an axis. */
export const slice = defineOp<One, { axis: number; start: number; end: number }>({
  name: 'slice',
  tex: { forward: 'x_{a:b}', backward: ['\\bar y \\text{ at } a{:}b, \\text{ else } 0'] },
  forward: (engine, [x], { axis, start, end }) => {
    const along = normalizeAxis(axis, x.shape.length)
    if (!(start >= 0 && start <= end && end <= x.shape[along])) {
      throw new ShapeError(`slice ${start}:${end} of axis ${axis} of [${x.shape}]`)
    }
    const strides = stridesOf(x.shape)
    const out = engine.empty(x.shape.map((size, i) => (i === along ? end - start : size)))
    engine.kernels.read(x.data, out.data, int32(out.shape), int32(strides), start * strides[along])
    return { out }
  },
  backward: (engine, dOut, { inputs: [x], attrs: { axis, start } }) => {
    const strides = stridesOf(x.shape)
    const dX = engine.full(x.shape, 0)
    const offset = start * strides[normalizeAxis(axis, x.shape.length)]
    engine.kernels.write(dOut.data, dX.data, int32(dOut.shape), int32(strides), offset)
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
    const along = normalizeAxis(axis, first.length)
    const total = inputs.reduce((sum, { shape }) => sum + shape[along], 0)
    for (const { shape } of inputs) {
      if (shape.length !== first.length || shape.some((size, i) => i !== along && size !== first[i])) {
        throw new ShapeError(`concat of [${first}] and [${shape}] along axis ${axis}`)
      }
    }
    const out = engine.empty(first.map((size, i) => (i === along ? total : size)))
    const strides = stridesOf(out.shape)
    let start = 0
    for (const { data, shape } of inputs) {
      engine.kernels.write(data, out.data, int32(shape), int32(strides), start * strides[along])
      start += shape[along]
    }
    return { out }
  },
  backward: (engine, dOut, { inputs, attrs }) => {
    const along = normalizeAxis(attrs.axis, dOut.shape.length)
    const strides = stridesOf(dOut.shape)
    let start = 0
    return inputs.map(({ shape }) => {
      const dX = engine.empty(shape)
      engine.kernels.read(dOut.data, dX.data, int32(shape), int32(strides), start * strides[along])
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

/** Tensors of equal shape but for `axis`, one after the other. Throws ShapeError where they do not fit. */
export function concat(inputs: readonly Tensor[], attrs: { axis: number }): Tensor {
  return apply(concatOp, inputs, attrs)
}

/** Rows index[i] of a table [V, D] as [N, D]. Throws ShapeError on an index outside 0 … V − 1. */
export const gather = defineOp<One, { index: Int32Array }>({
  name: 'gather',
  tex: { forward: 'x_{k_i}', backward: ['\\textstyle\\sum_{i: k_i = k} \\bar y_i'] },
  forward: (engine, [x], { index }) => {
    const [rows, ...rest] = x.shape
    for (const i of index) {
      if (i < 0 || i >= rows) throw new ShapeError(`gather: index ${i} in a table of ${rows} rows`)
    }
    const out = engine.empty([index.length, ...rest])
    engine.kernels.gatherRows(x.data, index, out.data, sizeOf(rest))
    return { out }
  },
  backward: (engine, dOut, { inputs: [x], attrs }) => {
    const dX = engine.full(x.shape, 0)
    engine.kernels.scatterRows(dOut.data, attrs.index, dX.data, sizeOf(x.shape.slice(1)))
    return [dX]
  },
  gradcheck: [
    { shapes: [[4, 3]], attrs: { index: Int32Array.of(2, 0, 2, 3, 2) } },
    { shapes: [[4, 3]], attrs: { index: new Int32Array(0) } },
  ],
})
