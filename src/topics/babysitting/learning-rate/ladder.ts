/** Learning rates that run beside the chosen one, which start with it and stay. */
export const ladderOf = (rate: number): readonly number[] => [rate / 100, rate / 10, 10 * rate, 100 * rate]
