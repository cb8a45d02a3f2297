export const ACTIVATION_BINS = 30
export const GRADIENT_BINS = 40
/** Powers of ten of |∂L/∂w| that the gradients' histogram covers. */
export const GRADIENT_POWERS = [-10, 0] as const

const perLayer = { kind: 'perLayer' } as const

export const channels = {
  step: { kind: 'scalar', unit: 'steps' },
  rate: { kind: 'scalar' },
  loss: { kind: 'scalar', unit: 'nats' },
  accuracy: { kind: 'scalar', unit: '%' },
  /** ‖ΔW‖/‖W‖ of this step, hidden layers first, the output layer last. */
  ratio: perLayer,
  /** ‖W‖ before this step. */
  weightNorm: perLayer,
  activationRange: { kind: 'vector' },
  activations: { kind: 'histogram', bins: ACTIVATION_BINS, range: 'activationRange' },
  gradients: { kind: 'histogram', bins: GRADIENT_BINS, range: GRADIENT_POWERS },
} as const
