import type { Tensor } from '../../engine/tensor.ts'

export interface ActivationSettings {
  /** a: slope below zero of leaky ReLU, and start of PReLU's. */
  readonly slope: number
  /** α: where ELU ends on the left, at −α. */
  readonly alpha: number
}

export const LEAKY_SLOPE = 0.01
/** He et al. 2015, section 2.1. */
export const PRELU_SLOPE = 0.25
export const ELU_ALPHA = 1

/** The function of one unit, f: pre-activation z → activation h. */
export interface Activation {
  readonly name: string
  /** TeX of f and of its derivative. */
  readonly tex: { readonly f: string; readonly derivative: string }
  /** Least and largest output, not always reached. */
  readonly range: (settings: ActivationSettings) => readonly [number, number]
  /** f(−z) = −f(z): outputs for centred z are centred. */
  readonly odd: boolean
  /** Where f is flat: f′ → 0 on both sides, on the left only, or nowhere. */
  readonly saturates: 'both' | 'left' | 'nowhere'
  /** Closed intervals of *outputs* at which f′ is at most 5 % of its largest value on the flat sides. */
  readonly saturated: (settings: ActivationSettings) => readonly (readonly [number, number])[]
  /** Pre-activations of one unit: 2 for maxout, whose layer has twice as many columns and parameters. */
  readonly pieces: 1 | 2
  /** Whether the slope below zero is a parameter. */
  readonly learned: boolean
  /** Came after the functions of the course. */
  readonly later: boolean
  readonly source: string
  /** h [N, units] from z [N, units·pieces]; `slopes` [1] or [units] are the parameters of a learned function. */
  apply(z: Tensor, settings: ActivationSettings, slopes?: Tensor): Tensor
}

/** Settings that are not given take the usual values; PReLU's slope starts at another than leaky ReLU's. */
export function settingsOf(
  activation: Activation,
  {
    slope = activation.learned ? PRELU_SLOPE : LEAKY_SLOPE,
    alpha = ELU_ALPHA,
  }: Partial<ActivationSettings> = {},
): ActivationSettings {
  return { slope, alpha }
}
