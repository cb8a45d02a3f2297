export const channels = {
  /** From 1. */
  step: { kind: 'scalar' },
  gradient: { kind: 'scalar' },
  m: { kind: 'scalar' },
  v: { kind: 'scalar' },
  mHat: { kind: 'scalar' },
  vHat: { kind: 'scalar' },
  /** Length of the step against the gradient's first sign, in learning rates: positive is downhill for that sign. */
  corrected: { kind: 'scalar', unit: 'learning rates' },
  uncorrected: { kind: 'scalar', unit: 'learning rates' },
  adagrad: { kind: 'scalar', unit: 'learning rates' },
  rmsprop: { kind: 'scalar', unit: 'learning rates' },
} as const
