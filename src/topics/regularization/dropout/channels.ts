/**
 * `losses` and `accuracies` [4]: without dropout on training and validation points, then with it. `means` and `variances`
 * [2·units]: of the second layer's pre-activations with masks, then in the test's pass.
 */
export const channels = {
  step: { kind: 'scalar', unit: 'steps' },
  losses: { kind: 'vector', unit: 'nats' },
  accuracies: { kind: 'vector' },
  batchLoss: { kind: 'scalar', unit: 'nats' },
  mask: { kind: 'vector' },
  weights: { kind: 'vector' },
  points: { kind: 'table', columns: 3 },
  plain: { kind: 'vector' },
  dropped: { kind: 'vector' },
  means: { kind: 'vector' },
  variances: { kind: 'vector' },
  meanRatio: { kind: 'scalar' },
  varianceRatio: { kind: 'scalar' },
  refitted: { kind: 'scalar', unit: 'nats' },
  inputGap: { kind: 'vector' },
  answerGap: { kind: 'vector' },
  averageLoss: { kind: 'vector', unit: 'nats' },
  averageAccuracy: { kind: 'scalar' },
  spread: { kind: 'vector' },
} as const
