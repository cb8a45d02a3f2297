import type { Engine, RandomStreams, Tensor } from '../engine/index.ts'
import { type Activation, type ActivationSettings, settingsOf } from './activations/activation.ts'
import { ACTIVATIONS, type ActivationName } from './activations/table.ts'
import type { Initialiser } from './initialisers/initialiser.ts'
import { scaleToUnitVariance } from './initialisers/lsuv.ts'
import { INITIALISERS, type InitialiserName } from './initialisers/table.ts'
import { BatchNormLayer } from './layers/batch-norm-layer.ts'
import { DenseLayer } from './layers/dense-layer.ts'
import { HiddenLayer, type LayerTrace, type Mode } from './layers/hidden-layer.ts'
import type { Parameter } from './parameter.ts'

export interface MlpOptions {
  readonly engine: Engine
  /** Stream 'init', index = layer, draws weights; stream 'dropout' masks. */
  readonly streams: RandomStreams
  readonly inputs: number
  /** Units of each hidden layer. */
  readonly hidden: readonly number[]
  readonly outputs: number
  readonly activation: ActivationName
  readonly settings?: Partial<ActivationSettings>
  /** One learned slope of PReLU for each layer (default) or for each unit. */
  readonly slopes?: 'layer' | 'unit'
  readonly rule: InitialiserName
  /** σ of rule 'normal', value of 'constant'. */
  readonly scale?: number
  /** First value of the hidden layers' biases; the output's start at 0. */
  readonly bias?: number
  readonly batchNorm?: 'before' | 'after'
  /** Probability with which dropout keeps a hidden unit. */
  readonly keep?: number
  /** Rows [N, inputs] on which a data-dependent rule (lsuv) measures variances. */
  readonly batch?: Tensor
}

export interface NetworkTrace {
  readonly layers: readonly LayerTrace[]
  /** [N, outputs] */
  readonly logits: Tensor
}

/** Hidden layers of one activation function and a linear output layer. */
export class Mlp {
  readonly parameters: readonly Parameter[]

  constructor(
    readonly hidden: readonly HiddenLayer[],
    readonly output: DenseLayer,
  ) {
    this.parameters = [...hidden, output].flatMap(({ parameters }) => parameters)
  }

  /** x [N, inputs] */
  forward(x: Tensor, mode: Mode = 'train'): NetworkTrace {
    const layers: LayerTrace[] = []
    let input = x
    for (const layer of this.hidden) {
      const trace = layer.forward(input, mode)
      layers.push(trace)
      input = trace.output
    }
    return { layers, logits: this.output.forward(input) }
  }
}

/** Draws a network, layer by layer. Throws where a data-dependent rule has no batch to look at. */
export function createMlp(options: MlpOptions): Mlp {
  const { engine, inputs, hidden, outputs, bias = 0, batch } = options
  const activation: Activation = ACTIVATIONS[options.activation]
  const settings = settingsOf(activation, options.settings)
  const rule: Initialiser = INITIALISERS[options.rule]
  const slope = activation.saturates === 'nowhere' && activation.pieces === 1 ? settings.slope : 0
  if (rule.dataDependent && !batch) throw new Error(`rule ${rule.name} needs a batch of data`)
  let seen = rule.dataDependent ? batch : undefined

  const affine = (layer: number, fanIn: number, fanOut: number, start: number): DenseLayer => {
    const stream = options.streams.stream('init', layer)
    const weights = rule.weights({ engine, stream, fanIn, fanOut, scale: options.scale ?? 0.01, slope })
    const dense = new DenseLayer({ layer, weights, bias: start })
    const input = seen
    if (input) scaleToUnitVariance(weights, () => dense.forward(input))
    return dense
  }

  const layers = hidden.map((units, i) => {
    const layer = i + 1
    const columns = units * activation.pieces
    const built = new HiddenLayer({
      affine: affine(layer, hidden[i - 1] ?? inputs, columns, bias),
      activation,
      settings,
      slopes: activation.learned ? learnedSlopes(options, layer, units, settings.slope) : undefined,
      norm: options.batchNorm && {
        place: options.batchNorm,
        layer: new BatchNormLayer(engine, {
          layer,
          features: options.batchNorm === 'before' ? columns : units,
        }),
      },
      dropout:
        options.keep === undefined || options.keep === 1
          ? undefined
          : { keep: options.keep, stream: options.streams.stream('dropout', layer) },
    })
    const input = seen
    if (input) seen = engine.withoutGradients(() => built.forward(input, 'train').h)
    return built
  })
  return new Mlp(layers, affine(hidden.length + 1, hidden.at(-1) ?? inputs, outputs, 0))
}

function learnedSlopes(
  { engine, slopes }: MlpOptions,
  layer: number,
  units: number,
  start: number,
): Parameter {
  const tensor = engine.full([slopes === 'unit' ? units : 1], start)
  return { name: `a${layer}`, role: 'slope', layer, tensor: engine.parameter(tensor) }
}
