import {
  backward,
  type Engine,
  matmul,
  multiply,
  type RandomStreams,
  type Shape,
  scale,
  shift,
  type Tensor,
} from '../../engine/index.ts'
import { type Activation, settingsOf } from '../../nn/activations/activation.ts'

/** A stack of layers z = sWx + shift, h = f(z), in which s makes the standard deviation of z − shift equal to `scale`. */
export interface StackOptions {
  readonly engine: Engine
  readonly random: RandomStreams
  readonly activation: Activation
  readonly scale: number
  readonly shift: number
  readonly units: number
  readonly rows: number
}

export interface StackLayer {
  /** [units, units], scaled. */
  readonly weights: Tensor
  /** f′(z) and h = f(z), [rows, units]. */
  readonly slopes: Tensor
  readonly h: Tensor
}

/** N(0, 1) from the stream of that name and index. */
export function unitGaussian(
  { engine, random }: StackOptions,
  name: string,
  index: number,
  shape: Shape,
): Tensor {
  return engine.normal(random.stream(name, index), shape)
}

/** The factor that gives the numbers the standard deviation `target`; 1 where they do not vary. */
function factorTo(target: number, engine: Engine, x: Tensor): number {
  const moments = engine.doubles(4)
  engine.kernels.moments(x.data, moments)
  const mean = moments[0] / x.size
  const variance = moments[1] / x.size - mean * mean
  return variance > 0 ? target / Math.sqrt(variance) : 1
}

/** One layer forwards. The slopes are those that back-propagation uses. */
export function forwardLayer(options: StackOptions, x: Tensor, index: number): StackLayer {
  const { engine, activation, units } = options
  const raw = unitGaussian(options, 'init', index, [units, units])
  const product = matmul(x, raw, {})
  const factor = factorTo(options.scale, engine, product)
  const z = engine.parameter(shift(scale(product, { by: factor }), { by: options.shift }))
  const h = activation.apply(z, settingsOf(activation))
  backward(h)
  if (!z.grad) throw new Error(`${activation.name} has no slope`)
  return { weights: scale(raw, { by: factor }), slopes: engine.tensor(z.grad.data, z.shape), h: h.detach() }
}

/** dX = (dH ⊙ f′)Wᵀ */
export function backwardLayer({ weights, slopes }: StackLayer, dH: Tensor): Tensor {
  return matmul(multiply(dH, slopes), weights, { transposeB: true })
}
