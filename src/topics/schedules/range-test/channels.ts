const vector = { kind: 'vector' } as const

export const channels = {
  /** Of the sweep; it stays where the sweep ended while constant rates are tried. */
  step: { kind: 'scalar', unit: 'steps' },
  rate: { kind: 'scalar' },
  /** Of the mini-batch, before the update. */
  loss: { kind: 'scalar', unit: 'nats' },
  /** Exponential mean of the losses so far, divided by 1 − βᵗ. */
  smooth: { kind: 'scalar', unit: 'nats' },
  /** Step at which the loss was not finite; NaN if there was none. */
  ended: { kind: 'scalar', unit: 'steps' },
  /** Constant rates that are tried after the sweep, each on a network of its own from the same start. */
  triedRate: vector,
  /** Loss on the training points at the end of each; NaN while it is to come, and where it diverged. */
  triedLoss: { kind: 'vector', unit: 'nats' },
  tried: { kind: 'scalar' },
} as const
