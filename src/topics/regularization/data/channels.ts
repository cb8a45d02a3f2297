/** Pictures of each class on the contact sheet. */
export const SHOWN = 8
/** Neighbours shown of the chosen example. */
export const NEIGHBOURS = 8
/** Difficulties tried: 0, 0.1, … 1. */
export const TRIED = 11

/** Those of the set at the chosen difficulty are the same in every frame; the others are NaN until they are measured. */
export const channels = {
  /** The difficulty that this frame has tried last. */
  tried: { kind: 'scalar' },
  /** Share of the examples asked that a class mean, or the nearest known example, names rightly at that difficulty. */
  meanRight: { kind: 'scalar' },
  neighbourRight: { kind: 'scalar' },
  /** The same at the chosen difficulty. */
  chosenMeanRight: { kind: 'scalar' },
  chosenNeighbourRight: { kind: 'scalar' },
  /** Label of the chosen example. */
  label: { kind: 'scalar' },
  /** Labels of its neighbours, the nearest first, and their distances from it. */
  neighbourLabels: { kind: 'vector' },
  distances: { kind: 'vector' },
  /** The first SHOWN known pictures of each class, class after class; NaN where there are fewer. */
  sheet: { kind: 'table' },
  /** The mean picture of each class. */
  means: { kind: 'table' },
  /** The chosen example, then its neighbours. */
  neighbours: { kind: 'table' },
  /** The chosen example at each difficulty that was tried so far. */
  graded: { kind: 'table' },
} as const
