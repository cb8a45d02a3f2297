export const channels = {
  step: { kind: 'scalar', unit: 'steps' },
  loss: { kind: 'scalar', unit: 'nats' },
  accuracy: { kind: 'scalar' },
  weights: { kind: 'table' },
  gradients: { kind: 'table' },
  spread: { kind: 'scalar' },
  hiddenGradient: { kind: 'scalar' },
  outputGradient: { kind: 'scalar' },
  biasMoved: { kind: 'scalar' },
} as const
