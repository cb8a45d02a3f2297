import type { Engine } from '../engine.ts'
import type { NdArray } from '../ndarray.ts'
import type { Op } from '../op.ts'
import { type Callable, defineOp, type One } from './define.ts'

interface UnaryRule {
  readonly name: string
  readonly kernel:
    | 'negate'
    | 'absolute'
    | 'square'
    | 'squareRoot'
    | 'exp'
    | 'log'
    | 'sin'
    | 'cos'
    | 'erf'
    | 'sigmoid'
    | 'tanh'
    | 'relu'
  readonly tex: Op['tex']
  readonly range?: readonly [number, number]
  /** dx from dy, x and y. */
  readonly rule: (engine: Engine, dOut: NdArray, x: NdArray, y: NdArray, dX: NdArray) => void
}

function unary({ name, kernel, tex, range, rule }: UnaryRule): Callable<One, Record<never, never>> {
  return defineOp<One>({
    name,
    tex,
    forward: (engine, [x]) => {
      const out = engine.array(x.shape)
      engine.kernels[kernel](x.data, out.data)
      return { out }
    },
    backward: (engine, dOut, { inputs, out }) => {
      const dX = engine.array(dOut.shape)
      rule(engine, dOut, inputs[0], out, dX)
      return [dX]
    },
    gradcheck: [
      { shapes: [[3, 4]], attrs: {}, range },
      { shapes: [[0]], attrs: {}, range },
      { shapes: [[]], attrs: {}, range },
    ],
  })
}

/** y = −x; x̄ = −ȳ */
export const negate = unary({
  name: 'negate',
  kernel: 'negate',
  tex: { forward: '-x', backward: ['-\\bar y'] },
  rule: ({ kernels }, dOut, _x, _y, dX) => kernels.negate(dOut.data, dX.data),
})

/** y = |x|; x̄ = sign(x)·ȳ, 0 at 0 */
export const absolute = unary({
  name: 'absolute',
  kernel: 'absolute',
  tex: { forward: '|x|', backward: ['\\operatorname{sign}(x)\\,\\bar y'] },
  rule: (engine, dOut, x, _y, dX) => {
    const { kernels } = engine
    const negative = engine.array(x.shape)
    kernels.negate(x.data, negative.data)
    kernels.greater(negative.data, negative.data, 0)
    kernels.greater(x.data, dX.data, 0)
    kernels.subtract(dX.data, negative.data, dX.data)
    kernels.multiply(dX.data, dOut.data, dX.data)
  },
})

/** y = x²; x̄ = 2x·ȳ */
export const square = unary({
  name: 'square',
  kernel: 'square',
  tex: { forward: 'x^2', backward: ['2x\\,\\bar y'] },
  rule: ({ kernels }, dOut, x, _y, dX) => {
    kernels.multiply(x.data, dOut.data, dX.data)
    kernels.scale(dX.data, dX.data, 2)
  },
})

/** y = √x; x̄ = ȳ / 2y */
export const squareRoot = unary({
  name: 'squareRoot',
  kernel: 'squareRoot',
  tex: { forward: '\\sqrt x', backward: ['\\bar y / 2y'] },
  range: [0.3, 3],
  rule: ({ kernels }, dOut, _x, y, dX) => {
    kernels.divide(dOut.data, y.data, dX.data)
    kernels.scale(dX.data, dX.data, 0.5)
  },
})

/** y = e^x; x̄ = y·ȳ */
export const exp = unary({
  name: 'exp',
  kernel: 'exp',
  tex: { forward: 'e^x', backward: ['y\\,\\bar y'] },
  rule: ({ kernels }, dOut, _x, y, dX) => kernels.multiply(y.data, dOut.data, dX.data),
})

/** y = ln x; x̄ = ȳ/x */
export const log = unary({
  name: 'log',
  kernel: 'log',
  tex: { forward: '\\ln x', backward: ['\\bar y / x'] },
  range: [0.3, 3],
  rule: ({ kernels }, dOut, x, _y, dX) => kernels.divide(dOut.data, x.data, dX.data),
})

/** y = sin x; x̄ = cos x·ȳ */
export const sin = unary({
  name: 'sin',
  kernel: 'sin',
  tex: { forward: '\\sin x', backward: ['\\cos x\\,\\bar y'] },
  rule: ({ kernels }, dOut, x, _y, dX) => {
    kernels.cos(x.data, dX.data)
    kernels.multiply(dX.data, dOut.data, dX.data)
  },
})

/** y = cos x; x̄ = −sin x·ȳ */
export const cos = unary({
  name: 'cos',
  kernel: 'cos',
  tex: { forward: '\\cos x', backward: ['-\\sin x\\,\\bar y'] },
  rule: ({ kernels }, dOut, x, _y, dX) => {
    kernels.sin(x.data, dX.data)
    kernels.multiply(dX.data, dOut.data, dX.data)
    kernels.negate(dX.data, dX.data)
  },
})

/** y = erf x; x̄ = (2/√π)·e^(−x²)·ȳ */
export const erf = unary({
  name: 'erf',
  kernel: 'erf',
  tex: { forward: '\\operatorname{erf} x', backward: ['\\tfrac{2}{\\sqrt\\pi} e^{-x^2}\\,\\bar y'] },
  rule: ({ kernels }, dOut, x, _y, dX) => {
    kernels.square(x.data, dX.data)
    kernels.negate(dX.data, dX.data)
    kernels.exp(dX.data, dX.data)
    kernels.scale(dX.data, dX.data, 1.1283791670955126)
    kernels.multiply(dX.data, dOut.data, dX.data)
  },
})

/** y = 1/(1+e^−x); x̄ = y(1−y)·ȳ */
export const sigmoid = unary({
  name: 'sigmoid',
  kernel: 'sigmoid',
  tex: { forward: '\\frac{1}{1+e^{-x}}', backward: ['y(1-y)\\,\\bar y'] },
  rule: ({ kernels }, dOut, _x, y, dX) => kernels.sigmoidGradient(y.data, dOut.data, dX.data),
})

/** y = tanh x; x̄ = (1−y²)·ȳ */
export const tanh = unary({
  name: 'tanh',
  kernel: 'tanh',
  tex: { forward: '\\tanh x', backward: ['(1-y^2)\\,\\bar y'] },
  rule: ({ kernels }, dOut, _x, y, dX) => kernels.tanhGradient(y.data, dOut.data, dX.data),
})

/** y = max(0, x); x̄ = [x > 0]·ȳ */
export const relu = unary({
  name: 'relu',
  kernel: 'relu',
  tex: { forward: '\\max(0, x)', backward: ['[x>0]\\,\\bar y'] },
  rule: ({ kernels }, dOut, _x, y, dX) => kernels.reluGradient(y.data, dOut.data, dX.data),
})

/** y = x where x > 0, else a·x; x̄ = ȳ or a·ȳ */
export const leakyRelu = defineOp<One, { slope: number }>({
  name: 'leakyRelu',
  tex: { forward: '\\max(0,x) + a\\min(0,x)', backward: ['([x>0] + a[x\\le 0])\\,\\bar y'] },
  forward: (engine, [x], { slope }) => {
    const out = engine.array(x.shape)
    engine.kernels.leakyRelu(x.data, out.data, slope)
    return { out }
  },
  backward: (engine, dOut, { inputs, attrs }) => {
    const dX = engine.array(dOut.shape)
    engine.kernels.leakyReluGradient(inputs[0].data, dOut.data, dX.data, attrs.slope)
    return [dX]
  },
  gradcheck: [{ shapes: [[3, 4]], attrs: { slope: 0.01 } }],
})

/**
 * y = x where x > 0, else α(e^x − 1); x̄ = ȳ or (y+α)·ȳ (Clevert et al. 2015, equation 15). Throws RangeError on α < 0,
 * with which the sign of y would not tell that of x.
 */
export const elu = defineOp<One, { alpha: number }>({
  name: 'elu',
  tex: {
    forward: '\\max(0,x) + \\min(0, \\alpha(e^x-1))',
    backward: ['([x>0] + (y+\\alpha)[x\\le 0])\\,\\bar y'],
  },
  forward: (engine, [x], { alpha }) => {
    if (!(alpha >= 0)) throw new RangeError(`elu: α is ${alpha}; it must be 0 or more`)
    const out = engine.array(x.shape)
    engine.kernels.elu(x.data, out.data, alpha)
    return { out }
  },
  backward: (engine, dOut, { out, attrs }) => {
    const dX = engine.array(dOut.shape)
    engine.kernels.eluGradient(out.data, dOut.data, dX.data, attrs.alpha)
    return [dX]
  },
  gradcheck: [{ shapes: [[3, 4]], attrs: { alpha: 1 } }],
})
