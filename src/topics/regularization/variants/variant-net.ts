import {
  add,
  conv2d,
  type Engine,
  leakyRelu,
  type RandomStream,
  type RandomStreams,
  reshape,
  type Tensor,
} from '../../../engine/index.ts'
import { BatchNormLayer } from '../../../nn/layers/batch-norm-layer.ts'
import { DenseLayer } from '../../../nn/layers/dense-layer.ts'
import { dropConnect } from '../../../nn/layers/drop-connect.ts'
import { dropout } from '../../../nn/layers/dropout.ts'
import { FractionalMaxPool } from '../../../nn/layers/fractional-max-pool.ts'
import { ghostBatchNorm } from '../../../nn/layers/ghost-batch-norm.ts'
import type { Mode } from '../../../nn/layers/hidden-layer.ts'
import { stochasticDepth, survival } from '../../../nn/layers/stochastic-depth.ts'
import type { Parameter } from '../../../nn/parameter.ts'
import { BLOCKS, CLASSES, FEATURES, FILTERS, GHOST, type Method, POOLED, SIDE, UNITS } from './methods.ts'

export interface VariantOptions {
  readonly engine: Engine
  readonly streams: RandomStreams
  readonly method: Method
  /** Of dropout, of DropConnect, and of the last block of stochastic depth. */
  readonly keep: number
}

interface Hidden {
  readonly affine: DenseLayer
  readonly norm: BatchNormLayer | undefined
}

const rectified = (x: Tensor) => leakyRelu(x, { slope: 0.1 })

/**
 * 3 × 3 convolution → f → max pooling → a hidden layer → residual blocks h + W₂·f(W₁h) → logits. Nets of one seed
 * have the same first weights, whatever the method. f is a leaky ReLU of slope 0.1, since the plain kind dies in so small a
 * net at such a rate.
 */
export class VariantNet {
  readonly parameters: readonly Parameter[]
  readonly #options: VariantOptions
  readonly #noise: RandomStream
  readonly #filters: Tensor
  readonly #shifts: Tensor
  readonly #pool: FractionalMaxPool
  readonly #first: Hidden
  readonly #blocks: readonly { readonly inner: Hidden; readonly outer: DenseLayer }[]
  readonly #output: DenseLayer

  constructor(options: VariantOptions) {
    const { engine, streams, method } = options
    this.#options = options
    this.#noise = streams.stream('dropout')
    const normal = (layer: number, shape: readonly number[], variance: number) =>
      engine.normal(streams.stream('init', layer), shape, { std: Math.sqrt(variance) })
    const dense = (layer: number, inputs: number, units: number, variance: number) =>
      new DenseLayer({ layer, weights: normal(layer, [inputs, units], variance / inputs), bias: 0 })
    const hidden = (layer: number, inputs: number): Hidden => ({
      affine: dense(layer, inputs, UNITS, 2),
      norm: method.endsWith('batch-norm')
        ? new BatchNormLayer(engine, { layer, features: UNITS })
        : undefined,
    })
    this.#filters = engine.parameter(normal(1, [FILTERS, 1, 3, 3], 2 / 9))
    this.#shifts = engine.parameter(engine.zeros([FILTERS, 1, 1]))
    this.#pool = new FractionalMaxPool(engine, SIDE, POOLED)
    this.#first = hidden(2, FEATURES)
    this.#blocks = Array.from({ length: BLOCKS }, (_, i) => ({
      inner: hidden(3 + 2 * i, UNITS),
      outer: dense(4 + 2 * i, UNITS, UNITS, 1 / BLOCKS),
    }))
    this.#output = dense(3 + 2 * BLOCKS, UNITS, CLASSES, 1)
    const layers = [this.#first, ...this.#blocks.map(({ inner }) => inner)]
    this.parameters = [
      { name: 'W1', role: 'weight', layer: 1, tensor: this.#filters },
      { name: 'b1', role: 'bias', layer: 1, tensor: this.#shifts },
      ...layers.flatMap(({ affine, norm }) => [...affine.parameters, ...(norm?.parameters ?? [])]),
      ...this.#blocks.flatMap(({ outer }) => outer.parameters),
      ...this.#output.parameters,
    ]
  }

  /** Draws what a step needs beside the kernels' own random numbers: the windows of fractional pooling. */
  draw(stream: RandomStream): void {
    if (this.#options.method === 'fractional-pooling') this.#pool.draw(stream)
  }

  /** Logits [N, CLASSES] of x [N, PIXELS]. In 'test' nothing is random. */
  forward(x: Tensor, mode: Mode): Tensor {
    const { method, keep } = this.#options
    if (mode === 'test') this.#pool.even()
    const images = reshape(x, { shape: [-1, 1, SIDE, SIDE] })
    const maps = rectified(add(conv2d(images, this.#filters, { stride: 1, padding: 1 }), this.#shifts))
    let h = this.hidden(this.#first, reshape(this.#pool.forward(maps), { shape: [-1, FEATURES] }), mode)
    this.#blocks.forEach(({ inner, outer }, i) => {
      const branch = outer.forward(this.hidden(inner, h, mode))
      const skipping = method === 'stochastic-depth' && mode === 'train'
      h = skipping ? stochasticDepth(h, branch, this.#noise, survival(i + 1, BLOCKS, keep)) : add(h, branch)
    })
    return this.#output.forward(h)
  }

  /** Dropout and DropConnect act on the first hidden layer, which has most of the weights. */
  private hidden({ affine, norm }: Hidden, x: Tensor, mode: Mode): Tensor {
    const { method, keep } = this.#options
    const noisy = mode === 'train' && affine === this.#first.affine
    if (noisy && method === 'dropconnect') return rectified(dropConnect(x, affine, this.#noise, keep))
    const z = affine.forward(x)
    if (noisy && method === 'dropout') return dropout(rectified(z), this.#noise, keep)
    if (!norm) return rectified(z)
    if (mode === 'test') return rectified(norm.forward(z, 'running'))
    return rectified(
      method === 'ghost-batch-norm' ? ghostBatchNorm(norm, z, GHOST) : norm.forward(z, 'batch'),
    )
  }
}
