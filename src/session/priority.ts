/** Whose cells the pool computes first: the run of the reader's lab, one pinned beside it, a figure of an article. */
export const PRIORITY = { lab: 2, pin: 1, figure: 0 } as const
