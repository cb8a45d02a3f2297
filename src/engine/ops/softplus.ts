import { defineOp, type One } from './define.ts'

/** y = ln(1 + e^x) = max(0, x) + ln(1 + e^−|x|), which does not overflow; x̄ = σ(x)·ȳ */
export const softplus = defineOp<One>({
  name: 'softplus',
  tex: { forward: '\\ln(1+e^x)', backward: ['\\sigma(x)\\,\\bar y'] },
  forward: (engine, [x]) => {
    const { kernels } = engine
    const out = engine.array(x.shape)
    const positive = engine.array(x.shape)
    kernels.absolute(x.data, out.data)
    kernels.negate(out.data, out.data)
    kernels.exp(out.data, out.data)
    kernels.shift(out.data, out.data, 1)
    kernels.log(out.data, out.data)
    kernels.relu(x.data, positive.data)
    kernels.add(out.data, positive.data, out.data)
    return { out }
  },
  backward: (engine, dOut, { inputs: [x] }) => {
    const { kernels } = engine
    const dX = engine.array(x.shape)
    kernels.sigmoid(x.data, dX.data)
    kernels.multiply(dX.data, dOut.data, dX.data)
    return [dX]
  },
  gradcheck: [
    { shapes: [[3, 4]], attrs: {} },
    { shapes: [[2, 3]], attrs: {}, range: [-30, 30] },
  ],
})
