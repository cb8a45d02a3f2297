/** Mistakes that can be made on purpose, in the order of the choice. */
export const BUGS = [
  'nothing',
  'labels-shuffled',
  'inputs-unscaled',
  'large-logits',
  'no-softmax',
  'two-softmaxes',
  'penalty-lost',
  'gradient-sign',
  'update-sign',
  'dropout-on',
] as const

export type Bug = (typeof BUGS)[number]
