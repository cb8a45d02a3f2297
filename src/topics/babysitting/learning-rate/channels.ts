const vector = { kind: 'vector' } as const

/** Vectors have one entry for each network: the chosen learning rate first, then those of the ladder. */
export const channels = {
  step: { kind: 'scalar', unit: 'steps' },
  rate: vector,
  /** Of the mini-batch, before the update; NaN once a run has ended. */
  loss: { kind: 'vector', unit: 'nats' },
  accuracy: { kind: 'vector', unit: '%' },
  firstLoss: { kind: 'vector', unit: 'nats' },
  /** First step whose loss was more than three times the first one; NaN if there was none. */
  tripled: { kind: 'vector', unit: 'steps' },
  /** Step at which a number was no longer finite; NaN if there was none. The other five belong to it. */
  ended: { kind: 'vector', unit: 'steps' },
  bornLayer: vector,
  /** Index into OPERATIONS. */
  bornOperation: vector,
  lossBefore: { kind: 'vector', unit: 'nats' },
  /** Largest |xW + b| of that layer in the step before. */
  preActivationBefore: vector,
  /** Largest |W| of that layer after the step before, and at the start. */
  weightBefore: vector,
  weightAtStart: vector,
  largestInput: { kind: 'scalar' },
} as const
