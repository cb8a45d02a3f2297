import type { Engine } from '../engine.ts'
import { outputSize, type Window } from '../kernels/window.ts'
import type { NdArray } from '../ndarray.ts'
import { requireWhole, ShapeError } from '../shape.ts'
import { requireRank } from './broadcast.ts'
import { defineOp, type One, type Two } from './define.ts'
import { permuted } from './shape.ts'

interface Kernel {
  readonly height: number
  readonly width: number
  readonly stride: number
  readonly padding: number
}

function windowOf(operation: string, x: NdArray, { height, width, stride, padding }: Kernel): Window {
  requireWhole(operation, 'height of the window', height, 1)
  requireWhole(operation, 'width of the window', width, 1)
  requireWhole(operation, 'stride', stride, 1)
  requireWhole(operation, 'padding', padding, 0)
  const [batch, channels, h, w] = x.shape
  const geometry = {
    batch,
    channels,
    height: h,
    width: w,
    kernelHeight: height,
    kernelWidth: width,
    stride,
    padding,
  }
  const out = outputSize(geometry)
  if (out.height < 1 || out.width < 1)
    throw new ShapeError(`${operation}: a window of ${height}×${width} over [${x.shape}], padding ${padding}`)
  return geometry
}

function toColumns(engine: Engine, x: NdArray, geometry: Window): NdArray {
  const out = outputSize(geometry)
  const depth = geometry.channels * geometry.kernelHeight * geometry.kernelWidth
  const columns = engine.array([geometry.batch * out.height * out.width, depth])
  engine.kernels.imageToColumns(x.data, columns.data, geometry)
  return columns
}

/** Cross-correlation of x [N,C,H,W] with kernels w [O,C,KH,KW] into [N,O,OH,OW]: columns of x times wᵀ. */
export const conv2d = defineOp<Two, { stride: number; padding: number }>({
  name: 'conv2d',
  tex: { forward: 'x \\star w', backward: ['\\bar y * w', 'x \\star \\bar y'] },
  forward: (engine, [x, w], { stride, padding }) => {
    requireRank('conv2d', x, 4)
    requireRank('conv2d', w, 4)
    const [filters, channels, height, width] = w.shape
    if (channels !== x.shape[1]) throw new ShapeError(`conv2d: kernels of [${w.shape}] over [${x.shape}]`)
    const geometry = windowOf('conv2d', x, { height, width, stride, padding })
    const columns = toColumns(engine, x, geometry)
    const [rows, depth] = columns.shape
    const flat = engine.array([rows, filters])
    engine.kernels.matmul(rows, filters, depth, columns.data, 0, w.data, 1, flat.data, 0)
    const out = outputSize(geometry)
    return {
      out: permuted(engine, flat.reshaped([geometry.batch, out.height, out.width, filters]), [0, 3, 1, 2]),
      saved: { arrays: [columns] },
    }
  },
  backward: (engine, dOut, { inputs: [x, w], saved, attrs: { stride, padding }, needs }) => {
    const [columns] = saved.arrays as readonly NdArray[]
    const [rows, depth] = columns.shape
    const [filters, , height, width] = w.shape
    const flat = permuted(engine, dOut, [0, 2, 3, 1])
    let dX: NdArray | undefined
    if (needs[0]) {
      const dColumns = engine.array(columns.shape)
      engine.kernels.matmul(rows, depth, filters, flat.data, 0, w.data, 0, dColumns.data, 0)
      dX = engine.array(x.shape, 0)
      engine.kernels.columnsToImage(
        dColumns.data,
        dX.data,
        windowOf('conv2d', x, { height, width, stride, padding }),
      )
    }
    const dW = engine.array(w.shape)
    engine.kernels.matmul(filters, depth, rows, flat.data, 1, columns.data, 0, dW.data, 0)
    return [dX, dW]
  },
  gradcheck: [
    {
      shapes: [
        [2, 3, 5, 4],
        [2, 3, 3, 3],
      ],
      attrs: { stride: 1, padding: 1 },
    },
    {
      shapes: [
        [1, 2, 6, 5],
        [3, 2, 2, 3],
      ],
      attrs: { stride: 2, padding: 0 },
    },
  ],
})

/** Largest value of each size × size window of [N,C,H,W], windows `stride` (default: size) apart. */
export const maxPool = defineOp<One, { size: number; stride?: number }>({
  name: 'maxPool',
  tex: { forward: '\\max_{w} x', backward: ['[\\operatorname{argmax}]\\,\\bar y'] },
  forward: (engine, [x], { size, stride = size }) => {
    requireRank('maxPool', x, 4)
    const geometry = windowOf('maxPool', x, { height: size, width: size, stride, padding: 0 })
    const { height, width } = outputSize(geometry)
    const out = engine.array([geometry.batch, geometry.channels, height, width])
    const index = engine.ints(out.size)
    engine.kernels.maxPool(x.data, out.data, index, geometry)
    return { out, saved: { ints: [index] } }
  },
  backward: (engine, dOut, { inputs: [x], saved }) => {
    const dX = engine.array(x.shape, 0)
    engine.kernels.scatter(dOut.data, (saved.ints as readonly Int32Array[])[0], dX.data)
    return [dX]
  },
  gradcheck: [
    { shapes: [[2, 2, 5, 4]], attrs: { size: 2 } },
    { shapes: [[1, 1, 4, 4]], attrs: { size: 3, stride: 1 } },
  ],
})
