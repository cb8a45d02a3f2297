export const channels = {
  step: { kind: 'scalar', unit: 'steps' },
  loss: { kind: 'scalar', unit: 'nats' },
  accuracy: { kind: 'scalar' },
  weights: { kind: 'table' },
  gradients: { kind: 'table' },
  /** W₂ᵀ and its gradient [CLASSES, units]: a column per hidden unit, as for W₁. */
  outputWeights: { kind: 'table' },
  outputGradients: { kind: 'table' },
  spread: { kind: 'scalar' },
  outputSpread: { kind: 'scalar' },
  hiddenGradient: { kind: 'scalar' },
  outputGradient: { kind: 'scalar' },
  biasMoved: { kind: 'scalar' },
} as const
