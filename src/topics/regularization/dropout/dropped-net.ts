import {
  type Engine,
  multiply,
  type RandomStreams,
  relu,
  type StreamName,
  scale,
  type Tensor,
} from '../../../engine/index.ts'
import { INITIALISERS } from '../../../nn/initialisers/table.ts'
import { BatchNormLayer } from '../../../nn/layers/batch-norm-layer.ts'
import { DenseLayer } from '../../../nn/layers/dense-layer.ts'
import { dropoutMask } from '../../../nn/layers/dropout.ts'
import type { Parameter } from '../../../nn/parameter.ts'
import { CLASSES, INPUTS } from '../noisy-points.ts'

/** Which pass makes up for the missing units: the one in training, the one at test, none of them, or both. */
export const SCALINGS = ['inverted', 'test', 'neither', 'both'] as const
export type Scaling = (typeof SCALINGS)[number]

/** Factor of what is kept in training, and of every unit at test. */
export function factorsOf(
  scaling: Scaling,
  keep: number,
): { readonly training: number; readonly test: number } {
  return {
    training: scaling === 'inverted' || scaling === 'both' ? 1 / keep : 1,
    test: scaling === 'test' || scaling === 'both' ? keep : 1,
  }
}

export interface DroppedNetOptions {
  readonly engine: Engine
  readonly streams: RandomStreams
  /** Units of each of the two hidden layers. */
  readonly units: number
  /** Probability with which a unit of each hidden layer is kept. */
  readonly keep: readonly [number, number]
  readonly scaling: Scaling
  readonly batchNorm: boolean
}

/** How a pass is made: the stream that draws its masks, if any, and whose statistics batch norm uses. */
export interface Pass {
  readonly masks?: StreamName
  readonly statistics: 'batch' | 'running'
}

export const TRAINING: Pass = { masks: 'dropout', statistics: 'batch' }
export const TEST: Pass = { statistics: 'running' }
/** Masks on in a trained network, from a stream that training does not use: one of the thinned networks for each row. */
export const THINNED: Pass = { masks: 'noise', statistics: 'running' }

export interface DroppedTrace {
  /** What the second hidden layer sees, [N, units]. */
  readonly seen: Tensor
  /** Its pre-activations xW + b, before batch norm, [N, units]. */
  readonly z: Tensor
  /** Masks of both hidden layers, [N, units]; undefined where nothing is dropped. */
  readonly masks: readonly (Tensor | undefined)[]
  /** [N, 2] */
  readonly logits: Tensor
}

/** 2 coordinates → twice (dense → batch norm or not → ReLU → dropout) → 2 logits, from He's weights. */
export class DroppedNet {
  readonly dense: readonly DenseLayer[]
  readonly norms: readonly BatchNormLayer[]
  readonly parameters: readonly Parameter[]
  readonly #options: DroppedNetOptions

  constructor(options: DroppedNetOptions) {
    const { engine, streams, units, batchNorm } = options
    this.#options = options
    const sizes = [INPUTS, units, units, CLASSES]
    this.dense = [1, 2, 3].map((layer) => {
      const stream = streams.stream('init', layer)
      const [fanIn, fanOut] = [sizes[layer - 1], sizes[layer]]
      const weights = INITIALISERS.he.weights({ engine, stream, fanIn, fanOut, scale: 1, slope: 0 })
      return new DenseLayer({ layer, weights, bias: 0 })
    })
    this.norms = batchNorm
      ? [1, 2].map((layer) => new BatchNormLayer(engine, { layer, features: units }))
      : []
    this.parameters = [...this.dense, ...this.norms].flatMap(({ parameters }) => parameters)
  }

  /** x [N, 2] */
  forward(x: Tensor, pass: Pass): DroppedTrace {
    const masks: (Tensor | undefined)[] = []
    const hidden = (input: Tensor, i: number) => {
      const z = this.dense[i].forward(input)
      const normalised = this.norms[i]?.forward(z, pass.statistics) ?? z
      const { output, mask } = this.#drop(relu(normalised), i, pass.masks)
      masks.push(mask)
      return { z, output }
    }
    const first = hidden(x, 0)
    const second = hidden(first.output, 1)
    return { seen: first.output, z: second.z, masks, logits: this.dense[2].forward(second.output) }
  }

  #drop(h: Tensor, i: number, masks?: StreamName): { readonly output: Tensor; readonly mask?: Tensor } {
    const { engine, streams, scaling, keep: keeps } = this.#options
    const keep = keeps[i]
    if (keep === 1) return { output: h }
    const { training, test } = factorsOf(scaling, keep)
    if (!masks) return { output: test === 1 ? h : scale(h, { by: test }) }
    const mask = dropoutMask(engine, streams.stream(masks, i + 1), h.shape, { keep, kept: training })
    return { output: multiply(h, mask), mask }
  }
}
