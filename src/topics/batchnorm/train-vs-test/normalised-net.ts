import { type Engine, type RandomStreams, relu, type Tensor } from '../../../engine/index.ts'
import { BatchNormLayer } from '../../../nn/layers/batch-norm-layer.ts'
import { DenseLayer } from '../../../nn/layers/dense-layer.ts'
import type { Parameter } from '../../../nn/parameter.ts'
import { CLASSES, PIXELS } from '../digits.ts'

/**
 * Whose statistics normalise. 'moving' moves the running averages on by the batch and then normalises by them, as
 * constants: the misuse of test mode in training.
 */
export type Source = 'batch' | 'running' | 'moving'

interface NormalisedNetOptions {
  readonly engine: Engine
  readonly streams: RandomStreams
  readonly layers: number
  readonly units: number
  /** Weight of the newest batch in the running averages. */
  readonly momentum: number
}

/** Hidden layers x → xW + b → batch norm → ReLU, and a linear output layer. */
export class NormalisedNet {
  readonly norms: readonly BatchNormLayer[]
  readonly dense: readonly DenseLayer[]
  readonly parameters: readonly Parameter[]

  constructor({ engine, streams, layers, units, momentum }: NormalisedNetOptions) {
    const widths = [PIXELS, ...new Array<number>(layers).fill(units), CLASSES]
    this.dense = widths.slice(1).map((columns, i) => {
      const std = Math.sqrt((i < layers ? 2 : 1) / widths[i])
      const weights = engine.normal(streams.stream('init', i + 1), [widths[i], columns], { std })
      return new DenseLayer({ layer: i + 1, weights, bias: 0 })
    })
    this.norms = widths.slice(1, -1).map((features, i) => {
      return new BatchNormLayer(engine, { layer: i + 1, features, retained: 1 - momentum })
    })
    this.parameters = [...this.dense, ...this.norms].flatMap(({ parameters }) => parameters)
  }

  /** Logits [N, CLASSES] of x [N, PIXELS]. With 'batch' and 'moving' the running averages move on. */
  forward(x: Tensor, source: Source): Tensor {
    const { engine } = x
    let h = x
    this.norms.forEach((norm, i) => {
      const z = this.dense[i].forward(h)
      if (source === 'moving') engine.withoutGradients(() => norm.forward(z, 'batch'))
      h = relu(norm.forward(z, source === 'batch' ? 'batch' : 'running'))
    })
    return this.dense[this.norms.length].forward(h)
  }

  /** Runs `body`, which may normalise by batches, and puts the running averages back as they were. */
  untracked<T>(body: () => T): T {
    const arrays = this.norms.flatMap(({ runningMean, runningVariance }) => [runningMean, runningVariance])
    const before = arrays.map(({ data }) => data.slice())
    try {
      return body()
    } finally {
      arrays.forEach(({ data }, i) => {
        data.set(before[i])
      })
    }
  }
}
