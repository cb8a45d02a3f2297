/** The default seed and four others, for which every claim is to hold. */
export const SEEDS = [42, 1, 2, 3, 4] as const
