const scalar = { kind: 'scalar' } as const
export const channels = {
  points: { kind: 'table', columns: 3 },
  units: { kind: 'table', columns: 3 },
  active: { kind: 'vector', unit: '%' },
  gradientNorm: { kind: 'vector' },
  silent: scalar,
  dead: scalar,
  fell: scalar,
  returned: scalar,
  loss: scalar,
  accuracy: { kind: 'scalar', unit: '%' },
} as const
