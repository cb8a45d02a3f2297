import type { Engine } from '../engine.ts'
import { NdArray } from '../ndarray.ts'
import type { Op } from '../op.ts'
import { broadcastShapes, ShapeError, sameShape } from '../shape.ts'
import { expand, reduceTo } from './broadcast.ts'
import { type Callable, defineOp, type One, type Two } from './define.ts'

type BinaryKernel = 'add' | 'subtract' | 'multiply' | 'divide' | 'maximum'
const BROADCAST_CASES = [
  [
    [3, 4],
    [3, 4],
  ],
  [[3, 4], [4]],
  [
    [3, 1],
    [1, 4],
  ],
  [
    [2, 3, 4],
    [3, 1],
  ],
  [[3, 4], []],
  [[0, 4], [4]],
] as const

interface BinaryRule {
  readonly name: string
  readonly kernel: BinaryKernel
  readonly tex: Op['tex']
  readonly range?: readonly [number, number]
  /** Gradients in the broadcast shape. */
  readonly rule: (
    engine: Engine,
    dOut: NdArray,
    a: NdArray,
    b: NdArray,
    y: NdArray,
  ) => readonly (() => NdArray)[]
}

/** A broadcasting operation on two inputs: gradients are summed back to each input's shape. */
function binary({ name, kernel, tex, range, rule }: BinaryRule): Callable<Two, Record<never, never>> {
  return defineOp<Two>({
    name,
    tex,
    forward: (engine, [a, b]) => {
      const shape = broadcastShapes(name, a.shape, b.shape)
      const left = expand(engine, a, shape)
      const right = expand(engine, b, shape)
      const out = engine.array(shape)
      engine.kernels[kernel](left.data, right.data, out.data)
      return { out, saved: { arrays: [left, right] } }
    },
    backward: (engine, dOut, { inputs, out, saved, needs }) => {
      const [left, right] = saved.arrays as readonly NdArray[]
      return rule(engine, dOut, left, right, out).map((gradient, i) =>
        needs[i] ? reduceTo(engine, gradient(), inputs[i].shape) : undefined,
      )
    },
    gradcheck: BROADCAST_CASES.map((shapes) => ({ shapes, attrs: {}, range })),
  })
}

function product(engine: Engine, a: NdArray, b: NdArray): NdArray {
  const out = engine.array(a.shape)
  engine.kernels.multiply(a.data, b.data, out.data)
  return out
}

function quotient(engine: Engine, a: NdArray, b: NdArray): NdArray {
  const out = engine.array(a.shape)
  engine.kernels.divide(a.data, b.data, out.data)
  return out
}

function negated(engine: Engine, a: NdArray): NdArray {
  const out = engine.array(a.shape)
  engine.kernels.negate(a.data, out.data)
  return out
}

/** y = a + b; ā = ȳ, b̄ = ȳ */
export const add = binary({
  name: 'add',
  kernel: 'add',
  tex: { forward: 'a + b', backward: ['\\bar y', '\\bar y'] },
  rule: (_engine, dOut) => [() => dOut, () => dOut],
})

/** y = a − b; ā = ȳ, b̄ = −ȳ */
export const subtract = binary({
  name: 'subtract',
  kernel: 'subtract',
  tex: { forward: 'a - b', backward: ['\\bar y', '-\\bar y'] },
  rule: (engine, dOut) => [() => dOut, () => negated(engine, dOut)],
})

/** y = a·b; ā = ȳ·b, b̄ = ȳ·a */
export const multiply = binary({
  name: 'multiply',
  kernel: 'multiply',
  tex: { forward: 'a\\,b', backward: ['b\\,\\bar y', 'a\\,\\bar y'] },
  rule: (engine, dOut, a, b) => [() => product(engine, dOut, b), () => product(engine, dOut, a)],
})

/** y = a/b; ā = ȳ/b, b̄ = −ȳ·y/b */
export const divide = binary({
  name: 'divide',
  kernel: 'divide',
  tex: { forward: 'a / b', backward: ['\\bar y / b', '-\\bar y\\, y / b'] },
  range: [0.5, 2],
  rule: (engine, dOut, _a, b, y) => [
    () => quotient(engine, dOut, b),
    () => negated(engine, quotient(engine, product(engine, dOut, y), b)),
  ],
})

/** y = max(a, b); the gradient goes to the larger one, to a where they are equal. */
export const maximum = binary({
  name: 'maximum',
  kernel: 'maximum',
  tex: { forward: '\\max(a, b)', backward: ['[a \\ge b]\\,\\bar y', '[a < b]\\,\\bar y'] },
  rule: (engine, dOut, a, b) => {
    const { kernels } = engine
    const larger = engine.array(a.shape)
    kernels.subtract(b.data, a.data, larger.data)
    kernels.greater(larger.data, larger.data, 0)
    return [
      () => {
        const zero = engine.array(a.shape, 0)
        kernels.select(larger.data, zero.data, dOut.data, zero.data)
        return zero
      },
      () => product(engine, dOut, larger),
    ]
  },
})

/** y = a·x for a fixed number a; x̄ = a·ȳ */
export const scale = defineOp<One, { by: number }>({
  name: 'scale',
  tex: { forward: 'a\\,x', backward: ['a\\,\\bar y'] },
  forward: (engine, [x], { by }) => {
    const out = engine.array(x.shape)
    engine.kernels.scale(x.data, out.data, by)
    return { out }
  },
  backward: (engine, dOut, { attrs }) => {
    const dX = engine.array(dOut.shape)
    engine.kernels.scale(dOut.data, dX.data, attrs.by)
    return [dX]
  },
  gradcheck: [{ shapes: [[3, 4]], attrs: { by: -2.5 } }],
})

/** y = x + a for a fixed number a; x̄ = ȳ */
export const shift = defineOp<One, { by: number }>({
  name: 'shift',
  tex: { forward: 'x + a', backward: ['\\bar y'] },
  forward: (engine, [x], { by }) => {
    const out = engine.array(x.shape)
    engine.kernels.shift(x.data, out.data, by)
    return { out }
  },
  backward: (_engine, dOut) => [dOut],
  gradcheck: [{ shapes: [[3, 4]], attrs: { by: 0.75 } }],
})

/** y = a in places where mask ≠ 0, else b; all of one shape, the mask a constant. */
export const select = defineOp<Two, { mask: NdArray }>({
  name: 'select',
  tex: { forward: 'm\\,a + (1-m)\\,b', backward: ['m\\,\\bar y', '(1-m)\\,\\bar y'] },
  forward: (engine, [a, b], { mask }) => {
    if (!sameShape(a.shape, b.shape) || mask.size !== a.size) {
      throw new ShapeError(`select of [${a.shape}] and [${b.shape}] by a mask of [${mask.shape}]`)
    }
    const out = engine.array(a.shape)
    engine.kernels.select(mask.data, a.data, b.data, out.data)
    return { out }
  },
  backward: (engine, dOut, { attrs }) => {
    const zero = engine.array(dOut.shape, 0)
    const dA = engine.array(dOut.shape)
    const dB = engine.array(dOut.shape)
    engine.kernels.select(attrs.mask.data, dOut.data, zero.data, dA.data)
    engine.kernels.select(attrs.mask.data, zero.data, dOut.data, dB.data)
    return [dA, dB]
  },
  gradcheck: [
    {
      shapes: [
        [2, 2],
        [2, 2],
      ],
      attrs: { mask: new NdArray(Float64Array.of(1, 0, 0, 1), [2, 2]) },
    },
  ],
})
