const vector = { kind: 'vector' } as const

/** Vectors have an entry for each of the three schedules: decayed, cyclic, constant; longer ones [3 × runs] go schedule by schedule. */
export const channels = {
  step: { kind: 'scalar', unit: 'steps' },
  /** Of the step before; at the arrival of the one to come. */
  rate: vector,
  /** Σ η over the steps since the arrival. */
  sum: vector,
  /** Share of the runs that have not left, 0 to 1. */
  staying: vector,
  /** Half of the runs have left after so many steps; NaN while they have not. */
  median: { kind: 'vector', unit: 'steps' },
  /** Σ η at the step at which each run left; NaN where it has not. */
  sumAtLeaving: vector,
  /** Where each run is, or was when it left: [3 × runs, 2]. */
  places: { kind: 'table', columns: 2 },
} as const
