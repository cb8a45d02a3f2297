const vector = { kind: 'vector' } as const

/** Vectors have two entries: the chosen schedule, and what stands beside it (NaN where nothing does). */
export const channels = {
  step: { kind: 'scalar', unit: 'steps' },
  /** Of the step before; at step 0 of the first one. */
  rate: vector,
  /** On the 300 training points. NaN once a run has ended. */
  loss: { kind: 'vector', unit: 'nats' },
  /** On 300 other points. */
  accuracy: { kind: 'vector', unit: '%' },
  /** ‖Δθ‖/‖θ‖ of this step; NaN at step 0. */
  ratio: vector,
  /** Step at which the loss was not finite; NaN if there was none. */
  ended: { kind: 'vector', unit: 'steps' },
  /** Root mean square over the weights of Adam's step, in learning rates; NaN where it is not measured. */
  stepSize: { kind: 'scalar', unit: 'η' },
  /** Standard deviation of that step over mini-batches that might have been drawn. */
  stepNoise: { kind: 'scalar', unit: 'η' },
} as const
