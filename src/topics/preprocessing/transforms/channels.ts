export const channels = {
  /** Index into STATES. */
  stage: { kind: 'scalar' },
  train: { kind: 'table', columns: 2 },
  test: { kind: 'table', columns: 2 },
  /** [mean1, mean2, std1, std2, variance1, covariance, variance2] of the training points in this state. */
  trainMoments: { kind: 'vector' },
  testMoments: { kind: 'vector' },
  /** [λ1, λ2, cos, sin] of the training covariance in this state. */
  axes: { kind: 'vector' },
  /** Mean squared length per feature after whitening, [train, test]. */
  whiteSquare: { kind: 'vector' },
  /** The same over many splits: fitted on train [train, test, fresh], then fitted on both [train, test, fresh]. */
  leakage: { kind: 'vector' },
} as const
