import {
  conv2d,
  type Engine,
  matmul,
  type RandomStreams,
  relu,
  reshape,
  type Tensor,
} from '../../../engine/index.ts'
import { BatchNormLayer } from '../../../nn/layers/batch-norm-layer.ts'
import { DenseLayer } from '../../../nn/layers/dense-layer.ts'
import { GroupNormLayer } from '../../../nn/layers/group-norm-layer.ts'
import type { Parameter } from '../../../nn/parameter.ts'
import { CLASSES, PIXELS, SIDE } from '../digits.ts'
import type { Kind } from './kinds.ts'

export type Architecture = 'dense' | 'convolutional'

interface HiddenShape {
  readonly inputs: number
  readonly channels: number
  /** Pixels of a side of its output. */
  readonly side: number
  readonly stride: number
}

const DENSE_UNITS = 48

/** Hidden layers of each network: two dense ones, or two convolutions of 3 × 3, the second with stride 2. */
export const HIDDEN: Readonly<Record<Architecture, readonly HiddenShape[]>> = {
  dense: [
    { inputs: PIXELS, channels: DENSE_UNITS, side: 1, stride: 1 },
    { inputs: DENSE_UNITS, channels: DENSE_UNITS, side: 1, stride: 1 },
  ],
  convolutional: [
    { inputs: 1, channels: 8, side: SIDE, stride: 1 },
    { inputs: 8, channels: 16, side: SIDE / 2, stride: 2 },
  ],
}

/** Fan-in of a hidden layer's units. */
export const fanInOf = (architecture: Architecture, { inputs }: HiddenShape): number =>
  architecture === 'dense' ? inputs : 9 * inputs

interface NormalisedNetOptions {
  readonly engine: Engine
  readonly streams: RandomStreams
  readonly architecture: Architecture
  readonly kind: Kind
  readonly groups: number
}

interface HiddenLayer {
  readonly shape: HiddenShape
  /** [inputs, channels], or [channels, inputs, 3, 3]. */
  readonly weights: Tensor
  readonly norm: BatchNormLayer | GroupNormLayer | undefined
}

/** Two hidden layers of weights → normalisation → ReLU, without biases in front of it, and a linear output layer. */
export class NormalisedNet {
  readonly parameters: readonly Parameter[]
  readonly #hidden: readonly HiddenLayer[]
  readonly #output: DenseLayer

  constructor({ engine, streams, architecture, kind, groups }: NormalisedNetOptions) {
    const shapes = HIDDEN[architecture]
    this.#hidden = shapes.map((shape, i) => {
      const { inputs, channels } = shape
      const size = architecture === 'dense' ? [inputs, channels] : [channels, inputs, 3, 3]
      const std = Math.sqrt(2 / fanInOf(architecture, shape))
      const weights = engine.parameter(engine.normal(streams.stream('init', i + 1), size, { std }))
      return { shape, weights, norm: normOf(engine, kind, i + 1, channels, groups) }
    })
    const { channels, side } = shapes[shapes.length - 1]
    const features = channels * side * side
    const stream = streams.stream('init', shapes.length + 1)
    const weights = engine.normal(stream, [features, CLASSES], { std: Math.sqrt(1 / features) })
    this.#output = new DenseLayer({ layer: shapes.length + 1, weights, bias: 0 })
    const own = this.#hidden.flatMap(({ weights: tensor, norm }, i): Parameter[] => [
      { name: `W${i + 1}`, role: 'weight', layer: i + 1, tensor },
      ...(norm?.parameters ?? []),
    ])
    this.parameters = [...own, ...this.#output.parameters]
  }

  /** Logits [N, CLASSES] of x [N, PIXELS]; batch norm normalises by the batch or, in 'test', by its running averages. */
  forward(x: Tensor, mode: 'train' | 'test'): Tensor {
    const [examples] = x.shape
    let h = x
    for (const { shape, weights, norm } of this.#hidden) {
      const { inputs, channels, side, stride } = shape
      const image = weights.shape.length === 4
      const inputSide = side * stride
      const z = image
        ? conv2d(reshape(h, { shape: [examples, inputs, inputSide, inputSide] }), weights, {
            stride,
            padding: 1,
          })
        : reshape(matmul(h, weights, {}), { shape: [examples, channels, 1, 1] })
      const y =
        norm instanceof BatchNormLayer
          ? norm.forward(z, mode === 'train' ? 'batch' : 'running')
          : norm?.forward(z)
      h = reshape(relu(y ?? z), { shape: [examples, channels * side * side] })
    }
    return this.#output.forward(h)
  }
}

function normOf(engine: Engine, kind: Kind, layer: number, features: number, groups: number) {
  switch (kind) {
    case 'none':
      return undefined
    case 'batch':
      return new BatchNormLayer(engine, { layer, features })
    case 'layer':
      return new GroupNormLayer(engine, { layer, features, groups: 1 })
    case 'group':
      return new GroupNormLayer(engine, { layer, features, groups })
    case 'instance':
      return new GroupNormLayer(engine, { layer, features, groups: features })
  }
}
