import {
  backward,
  type Engine,
  matmul,
  multiply,
  type RandomStreams,
  scale,
  shift,
  type Tensor,
} from '../../../engine/index.ts'
import { type Activation, settingsOf } from '../../../nn/activations/activation.ts'
import { ACTIVATION_SIZES, ONE_OPERATION } from '../../../nn/activations/sizes.ts'
import type { ActivationName } from '../../../nn/activations/table.ts'
import { SLOPE_BINS } from './slope-statistics.ts'

/** Layers z = sWx + shift, h = f(z), in which s makes the standard deviation of z − shift equal to `scale`. */
export interface StackOptions {
  readonly engine: Engine
  readonly activation: Activation
  readonly scale: number
  readonly shift: number
}

export interface StackLayer {
  /** [units, units], scaled. */
  readonly weights: Tensor
  /** f′(z) and h = f(z), [rows, units]. */
  readonly slopes: Tensor
  readonly h: Tensor
}

/** What a stack is made of, all N(0, 1): the same for every function and scale. */
export interface Draws {
  /** Input and gradient at the top, [rows, units]. */
  readonly data: Tensor
  readonly top: Tensor
  /** One matrix [units, units] for each layer. */
  readonly weights: readonly Tensor[]
}

export function drawStack(
  engine: Engine,
  random: RandomStreams,
  size: { readonly layers: number; readonly units: number; readonly rows: number },
): Draws {
  const { layers, units, rows } = size
  return {
    data: engine.normal(random.stream('data'), [rows, units]),
    top: engine.normal(random.stream('noise'), [rows, units]),
    weights: Array.from({ length: layers }, (_, i) =>
      engine.normal(random.stream('init', i + 1), [units, units]),
    ),
  }
}

/** The factor that gives the numbers the standard deviation `target`; 1 where they do not vary. */
function factorTo(target: number, x: Tensor): number {
  let sum = 0
  let squares = 0
  for (const value of x.data) {
    sum += value
    squares += value * value
  }
  const mean = sum / x.size
  const variance = squares / x.size - mean * mean
  return variance > 0 ? target / Math.sqrt(variance) : 1
}

/** One layer forwards, with weights `raw` before they are scaled. The slopes are those of back-propagation. */
export function forwardLayer(options: StackOptions, x: Tensor, raw: Tensor): StackLayer {
  const { engine, activation } = options
  const product = matmul(x, raw, {})
  const factor = factorTo(options.scale, product)
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

/** Bytes that one layer leaves behind: scaled weights, and arrays [rows, units] on the way there and back. */
export function layerBytes(activation: ActivationName, units: number, rows: number): number {
  const size = ACTIVATION_SIZES[activation]
  const { forward, backward } = size.learned ? ONE_OPERATION : size
  // Forward: xW, scaled, shifted, a gradient of ones, the slopes; back: the gradient times the slopes, then the weights.
  return 4 * (units * units + rows * units * (7 + forward + backward) + SLOPE_BINS)
}
