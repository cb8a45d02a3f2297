/** Accuracies are shares from 0 to 1; `noise` vectors have one value for each of the sizes 2, 4 … 256. */
export const channels = {
  step: { kind: 'scalar', unit: 'steps' },
  loss: { kind: 'scalar', unit: 'nats' },
  trainAccuracy: { kind: 'scalar' },
  testAccuracy: { kind: 'scalar' },
  mixedAccuracy: { kind: 'scalar' },
  sortedAccuracy: { kind: 'scalar' },
  changed: { kind: 'scalar' },
  batchMean: { kind: 'scalar' },
  runningMean: { kind: 'scalar' },
  trueMean: { kind: 'scalar' },
  lag: { kind: 'scalar' },
  biasNorm: { kind: 'scalar' },
  meanNoise: { kind: 'vector' },
  varianceNoise: { kind: 'vector' },
} as const
