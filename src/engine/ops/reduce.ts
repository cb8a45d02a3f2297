import { normalizeAxis, type Shape, ShapeError, sizeOf } from '../shape.ts'
import type { Tensor } from '../tensor.ts'
import { scale } from './arithmetic.ts'
import { expand } from './broadcast.ts'
import { defineOp, type One } from './define.ts'
import { arranged } from './shape.ts'

export interface Axes {
  /** Axes to reduce; all of them if absent. */
  readonly axes?: readonly number[]
  /** Keeps the reduced axes with size 1. */
  readonly keep?: boolean
}

interface Plan {
  readonly kept: Shape
  /** Result shape with the reduced axes as 1. */
  readonly stretched: Shape
  readonly order: readonly number[]
  /** Number of results and of values in each. */
  readonly rows: number
  readonly columns: number
}

function plan(operation: string, shape: Shape, { axes = shape.map((_, axis) => axis) }: Axes): Plan {
  const reduced = new Set(axes.map((axis) => normalizeAxis(operation, axis, shape)))
  const all = shape.map((_, axis) => axis)
  const remaining = all.filter((axis) => !reduced.has(axis))
  const kept = remaining.map((axis) => shape[axis])
  return {
    kept,
    stretched: shape.map((size, axis) => (reduced.has(axis) ? 1 : size)),
    order: [...remaining, ...all.filter((axis) => reduced.has(axis))],
    rows: sizeOf(kept),
    columns: sizeOf(all.filter((axis) => reduced.has(axis)).map((axis) => shape[axis])),
  }
}

/** y = Σ x over axes; x̄ = ȳ repeated. */
export const sum = defineOp<One, Axes>({
  name: 'sum',
  tex: { forward: '\\textstyle\\sum_i x_i', backward: ['\\bar y'] },
  forward: (engine, [x], attrs) => {
    const { kept, stretched, order, rows, columns } = plan('sum', x.shape, attrs)
    const out = engine.array(attrs.keep ? stretched : kept)
    const leading = order.length > 1 && order[order.length - 1] === 0 && columns === x.shape[0]
    if (leading) engine.kernels.sumColumns(x.data, out.data, columns, rows)
    else engine.kernels.sumRows(arranged(engine, x, order).data, out.data, rows, columns)
    return { out }
  },
  backward: (engine, dOut, { inputs: [x], attrs }) => [
    expand(engine, dOut.reshaped(plan('sum', x.shape, attrs).stretched), x.shape),
  ],
  gradcheck: [
    { shapes: [[3, 4]], attrs: {} },
    { shapes: [[3, 4]], attrs: { axes: [0] } },
    { shapes: [[3, 4]], attrs: { axes: [-1], keep: true } },
    { shapes: [[2, 3, 4]], attrs: { axes: [0, 2] } },
    { shapes: [[0, 4]], attrs: { axes: [0] } },
  ],
})

/** Mean over axes. */
export function mean(x: Tensor, attrs: Axes = {}): Tensor {
  return scale(sum(x, attrs), { by: 1 / plan('mean', x.shape, attrs).columns })
}

/** y = max x over axes; ȳ goes to the first of the largest. */
export const max = defineOp<One, Axes>({
  name: 'max',
  tex: { forward: '\\max_i x_i', backward: ['[i = \\operatorname{argmax}]\\,\\bar y'] },
  forward: (engine, [x], attrs) => {
    const { kept, stretched, order, rows, columns } = plan('max', x.shape, attrs)
    if (columns === 0) throw new ShapeError(`max of [${x.shape}]: no values along these axes`)
    const out = engine.array(attrs.keep ? stretched : kept)
    const index = engine.ints(rows)
    engine.kernels.maxRows(arranged(engine, x, order).data, out.data, index, rows, columns)
    return { out, saved: { ints: [index] } }
  },
  backward: (engine, dOut, { inputs: [x], attrs, saved }) => {
    const { order, rows, columns } = plan('max', x.shape, attrs)
    const flat = engine.array(order.map((axis) => x.shape[axis]))
    engine.kernels.maxRowsGradient(
      dOut.data,
      (saved.ints as readonly Int32Array[])[0],
      flat.data,
      rows,
      columns,
    )
    const inverse = order.map((_, axis) => order.indexOf(axis))
    return [arranged(engine, flat, inverse)]
  },
  gradcheck: [
    { shapes: [[3, 4]], attrs: {} },
    { shapes: [[3, 4]], attrs: { axes: [0] } },
    { shapes: [[2, 3, 4]], attrs: { axes: [1], keep: true } },
    { shapes: [[0, 4]], attrs: { axes: [1] } },
  ],
})
