import type { RandomStream, Tensor } from '../../../engine/index.ts'
import { createEngine, RandomStreams } from '../../../engine/index.ts'
import { PIXELS } from '../digits.ts'
import { CheckedNetwork, type NetworkOptions } from './network.ts'

/** Weights of each layer that are compared. */
export const COMPARED = 8
/** h of (L(w + h) − L(w − h)) / 2h. */
const STEP = 1e-5

/** The same network in double precision, to compare its gradient with central differences. */
export class GradientCheck {
  private readonly copy: CheckedNetwork
  private readonly measure: () => number
  private readonly weights: readonly Tensor[]

  /** `original` gives the weights, `inputs` [N, 256] and `labels` the examples. */
  constructor(
    options: Omit<NetworkOptions, 'engine' | 'streams'>,
    original: CheckedNetwork,
    seed: number,
    inputs: ArrayLike<number>,
    labels: Int32Array,
    private readonly stream: RandomStream,
    private readonly breathe: () => void,
  ) {
    const engine = createEngine({ precision: 'f64' })
    const { engine: outer } = original.net.parameters[0].tensor
    engine.breathe = () => outer.breathe()
    this.copy = new CheckedNetwork({ ...options, engine, streams: new RandomStreams(seed, engine.words) })
    const { parameters, hidden, output } = this.copy.net
    parameters.forEach(({ tensor }, i) => {
      tensor.data.set(original.net.parameters[i].tensor.data)
    })
    this.weights = [...hidden.map(({ affine }) => affine), output].map((layer) => layer.weights)
    const x = engine.tensor(inputs, [labels.length, PIXELS])
    this.copy.backward(this.copy.loss(this.copy.logits(x), labels))
    const program = engine.capture(() =>
      engine.withoutGradients(() => this.copy.loss(this.copy.logits(x), labels)),
    )
    this.measure = () => {
      program.run()
      return program.result.item()
    }
  }

  /** ‖g − n‖/(‖g‖ + ‖n‖) over some weights of a layer (from 0): 0 where they agree, 1 where all signs differ. */
  relativeError(layer: number): number {
    const { data, grad } = this.weights[layer]
    let [apart, analytic, numeric] = [0, 0, 0]
    for (let k = 0; k < COMPARED; k++) {
      const place = this.stream.integer(data.length)
      const own = grad?.data[place] ?? Number.NaN
      const before = data[place]
      data[place] = before + STEP
      const above = this.measure()
      data[place] = before - STEP
      const slope = (above - this.measure()) / (2 * STEP)
      data[place] = before
      this.breathe()
      apart += (own - slope) ** 2
      analytic += own * own
      numeric += slope * slope
    }
    const size = Math.sqrt(analytic) + Math.sqrt(numeric)
    return size === 0 ? 0 : Math.sqrt(apart) / size
  }
}
