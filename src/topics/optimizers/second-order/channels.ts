/** In the order of METHODS. */
export const channels = {
  step: { kind: 'scalar' },
  least: { kind: 'scalar' },
  x: { kind: 'vector' },
  y: { kind: 'vector' },
  loss: { kind: 'vector' },
  /** Values and gradients asked for so far. */
  evaluations: { kind: 'vector' },
  /** Evaluations after which the loss above the minimum stayed below a millionth of the first; NaN while it is above. */
  arrived: { kind: 'vector', unit: 'evaluations' },
} as const
