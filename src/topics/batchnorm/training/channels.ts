/** Two nets in each channel: without batch norm first. Tables hold a row for each net, a column for each hidden layer. */
export const channels = {
  step: { kind: 'scalar', unit: 'steps' },
  loss: { kind: 'vector', unit: 'nats' },
  recent: { kind: 'vector', unit: 'nats' },
  mean: { kind: 'table' },
  std: { kind: 'table' },
  gradientStd: { kind: 'table' },
  biasGradient: { kind: 'table' },
  gamma: { kind: 'perLayer' },
  beta: { kind: 'perLayer' },
  gammaSpread: { kind: 'perLayer' },
  betaSpread: { kind: 'perLayer' },
} as const
