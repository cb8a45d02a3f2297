/**
 * Maps of cells [size × size], row by row: initial scales from the smallest up, in each row learning rates from the
 * smallest up. A loss is NaN until its run is there, and infinite where training diverged.
 */
export const channels = {
  done: { kind: 'scalar', unit: 'runs' },
  rates: { kind: 'vector' },
  scales: { kind: 'vector' },
  without: { kind: 'table', unit: 'nats' },
  with: { kind: 'table', unit: 'nats' },
  /** At the start, for each initial scale; from the runs of the smallest learning rate. */
  lossWithout: { kind: 'vector', unit: 'nats' },
  lossWith: { kind: 'vector', unit: 'nats' },
  gradientWithout: { kind: 'vector' },
  gradientWith: { kind: 'vector' },
} as const
