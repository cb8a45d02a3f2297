export const channels = {
  step: { kind: 'scalar' },
  weight: { kind: 'scalar' },
  loss: { kind: 'scalar' },
} as const
