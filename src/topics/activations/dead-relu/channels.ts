const scalar = { kind: 'scalar' } as const
export const channels = {
  points: { kind: 'table', columns: 3 },
  units: { kind: 'table', columns: 3 },
  active: { kind: 'vector', unit: '%' },
  gradientNorm: { kind: 'vector' },
  silent: scalar,
  dead: scalar,
  always: scalar,
  /** Units of each hidden layer that are inactive for all data. */
  silentByLayer: { kind: 'vector' },
  fell: scalar,
  returned: scalar,
  loss: scalar,
  accuracy: { kind: 'scalar', unit: '%' },
} as const
