/** Rows in the order of RULES: loss and gradient [rules], std [rules × layers]. NaN where a loss was not finite. */
export const channels = {
  step: { kind: 'scalar', unit: 'steps' },
  loss: { kind: 'vector', unit: 'nats' },
  std: { kind: 'table' },
  gradient: { kind: 'vector' },
} as const
