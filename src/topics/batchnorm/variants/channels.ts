/** One entry for each kind: no normalisation, batch, layer, group and instance norm. */
export const channels = {
  seen: { kind: 'scalar', unit: 'examples' },
  loss: { kind: 'vector', unit: 'nats' },
  testAccuracy: { kind: 'vector' },
  /** Numbers behind each mean and variance in the first and in the second hidden layer, kind after kind. */
  values: { kind: 'table', columns: 2 },
} as const
