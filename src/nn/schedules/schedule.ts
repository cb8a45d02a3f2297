/** Learning rate at step t = 0, 1, …; the same t always gives the same rate. */
export type Schedule = (step: number) => number

export function constant(rate: number): Schedule {
  return () => rate
}
