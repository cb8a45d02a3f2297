const scalar = { kind: 'scalar' } as const

export const channels = {
  step: { kind: 'scalar', unit: 'steps' },
  rate: scalar,
  /** Of the mini-batch of this step, before its update. */
  batchLoss: { kind: 'scalar', unit: 'nats' },
  trainingLoss: { kind: 'scalar', unit: 'nats' },
  validationLoss: { kind: 'scalar', unit: 'nats' },
  trainingAccuracy: { kind: 'scalar', unit: '%' },
  validationAccuracy: { kind: 'scalar', unit: '%' },
} as const
