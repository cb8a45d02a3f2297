/**
 * `losses` and `accuracies` [6]: training and validation without a penalty, with it, and with decoupled decay (NaN where that
 * is not trained). Weights of each network: W₁ [2, units], W₂ [units, units], W₃ [units, 2], one after the other.
 */
export const channels = {
  step: { kind: 'scalar', unit: 'steps' },
  losses: { kind: 'vector', unit: 'nats' },
  accuracies: { kind: 'vector' },
  points: { kind: 'table', columns: 3 },
  plain: { kind: 'vector' },
  penalized: { kind: 'vector' },
  plainWeights: { kind: 'vector' },
  weights: { kind: 'vector' },
  decoupledWeights: { kind: 'vector' },
  gradientSize: { kind: 'vector' },
  nearZero: { kind: 'vector' },
  norms: { kind: 'vector' },
  limited: { kind: 'scalar' },
} as const
