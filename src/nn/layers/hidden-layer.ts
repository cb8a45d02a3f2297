import type { RandomStream, Tensor } from '../../engine/index.ts'
import type { Activation, ActivationSettings } from '../activations/activation.ts'
import type { Parameter } from '../parameter.ts'
import type { BatchNormLayer } from './batch-norm-layer.ts'
import type { DenseLayer } from './dense-layer.ts'
import { dropout } from './dropout.ts'

export type Mode = 'train' | 'test'

/** What one layer computed on the way. */
export interface LayerTrace {
  /** x [N, inputs] */
  readonly input: Tensor
  /** z = xW + b [N, units·pieces], before batch norm */
  readonly z: Tensor
  /** h [N, units], after the activation and, where it comes last, batch norm; before dropout */
  readonly h: Tensor
  /** What the next layer sees. */
  readonly output: Tensor
}

export interface HiddenLayerOptions {
  readonly affine: DenseLayer
  readonly activation: Activation
  readonly settings: ActivationSettings
  /** PReLU's learned slopes, [1] or [units]. */
  readonly slopes?: Parameter
  /** Batch norm, before or after the activation. */
  readonly norm?: { readonly place: 'before' | 'after'; readonly layer: BatchNormLayer }
  readonly dropout?: { readonly keep: number; readonly stream: RandomStream }
}

/** x → z = xW + b → (batch norm) → f → (batch norm) → (dropout). */
export class HiddenLayer {
  readonly affine: DenseLayer
  readonly norm: BatchNormLayer | undefined
  readonly slopes: Tensor | undefined
  readonly parameters: readonly Parameter[]

  constructor(private readonly options: HiddenLayerOptions) {
    const { affine, slopes, norm } = options
    this.affine = affine
    this.norm = norm?.layer
    this.slopes = slopes?.tensor
    this.parameters = [...affine.parameters, ...(slopes ? [slopes] : []), ...(norm?.layer.parameters ?? [])]
  }

  /** In 'test' mode batch norm uses its running averages, and nothing is dropped. */
  forward(input: Tensor, mode: Mode): LayerTrace {
    const { activation, settings, norm } = this.options
    const source = mode === 'train' ? 'batch' : 'running'
    const z = this.affine.forward(input)
    const before = norm?.place === 'before' ? norm.layer.forward(z, source) : z
    const activated = activation.apply(before, settings, this.slopes)
    const h = norm?.place === 'after' ? norm.layer.forward(activated, source) : activated
    const dropping = mode === 'train' ? this.options.dropout : undefined
    return { input, z, h, output: dropping ? dropout(h, dropping.stream, dropping.keep) : h }
  }
}
