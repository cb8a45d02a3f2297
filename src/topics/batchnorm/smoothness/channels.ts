/** Two nets in each vector: without batch norm first. */
export const channels = {
  step: { kind: 'scalar', unit: 'steps' },
  loss: { kind: 'vector', unit: 'nats' },
  low: { kind: 'vector', unit: 'nats' },
  high: { kind: 'vector', unit: 'nats' },
  change: { kind: 'vector' },
  shift: { kind: 'vector' },
} as const
