/**
 * One entry for each width, from the narrowest up; NaN until its models are there. Over the draws: median, and in `Low` and
 * `High` the smallest and the largest. `L2` means with the penalty.
 */
export const channels = {
  done: { kind: 'scalar', unit: 'widths' },
  widths: { kind: 'vector' },
  train: { kind: 'vector' },
  test: { kind: 'vector' },
  testLow: { kind: 'vector' },
  testHigh: { kind: 'vector' },
  trainL2: { kind: 'vector' },
  testL2: { kind: 'vector' },
  testL2Low: { kind: 'vector' },
  testL2High: { kind: 'vector' },
  /** Share of the test images that are classified wrongly; NaN throughout for curves. */
  wrong: { kind: 'vector' },
  wrongL2: { kind: 'vector' },
  /** Size of the output's weights, √Σw². */
  norm: { kind: 'vector' },
  normL2: { kind: 'vector' },
  /** Smallest singular value of the training features. */
  smallest: { kind: 'vector' },
  /** Of the first draw, at GRID places: fitted below the threshold, at it, at it with the penalty, and at the widest. */
  fits: { kind: 'table' },
  /** Training examples of the first draw's curve, place and target. */
  points: { kind: 'table', columns: 2 },
} as const
