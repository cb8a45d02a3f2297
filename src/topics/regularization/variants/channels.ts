/** Rows of tables and entries of vectors in the order of METHODS; NaN until known. */
export const channels = {
  done: { kind: 'scalar', unit: 'runs' },
  steps: { kind: 'vector', unit: 'steps' },
  /** Test accuracy at the end, a column for each repetition. */
  accuracy: { kind: 'table' },
  /** Mean over the finished repetitions, on the training and on the test images. */
  trainAccuracy: { kind: 'vector' },
  testAccuracy: { kind: 'vector' },
  /** Accuracy minus that of the plain network of the same repetition: mean, and its standard error. */
  gain: { kind: 'vector' },
  gainError: { kind: 'vector' },
  /** Mean test loss, a column for each evaluation; of early stopping, NaN from where it stopped in every repetition. */
  testLoss: { kind: 'table', unit: 'nats' },
  testLossAtEnd: { kind: 'vector', unit: 'nats' },
  /** Steps after which early stopping keeps the weights, for each repetition. */
  stopped: { kind: 'vector', unit: 'steps' },
} as const
