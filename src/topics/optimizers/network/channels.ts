export const channels = {
  /** Cells that are known. */
  done: { kind: 'scalar' },
  /** Steps at the checkpoints. */
  checkpoints: { kind: 'vector' },
  /** [optimizers × rates, checkpoints] each; NaN where not known or diverged. */
  training: { kind: 'table', unit: 'nats' },
  validation: { kind: 'table', unit: 'nats' },
  ratio: { kind: 'table' },
  /** [optimizers × rates] each, at the end. */
  accuracy: { kind: 'vector' },
  norm: { kind: 'vector' },
  low: { kind: 'vector' },
  high: { kind: 'vector' },
} as const
