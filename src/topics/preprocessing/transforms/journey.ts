/** Largest |coordinate| for which all states share one axis. */
const SHARED = 12

function reach(points: Float64Array): number {
  let largest = 0
  for (const value of points) largest = Math.max(largest, Math.abs(value))
  return largest
}

/** The next number of one digit (or 1.2, 1.5, 2.5) times a power of ten. */
function roundUp(value: number): number {
  let unit = 1
  while (unit * 10 <= value) unit *= 10
  while (unit > value) unit /= 10
  const step = [1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 7, 8, 9, 10].find((factor) => factor * unit >= value)
  return (step ?? 10) * unit
}

/** Half the width of the axes for each state: one for all, as long as no cloud reaches too far. */
export function axisReaches(states: readonly { train: Float64Array; test: Float64Array }[]): number[] {
  const own = states.map(({ train, test }) => 1.05 * Math.max(reach(train), reach(test), 1e-9))
  const largest = Math.max(...own)
  return own.map((each) => roundUp(largest <= SHARED ? largest : each))
}

/** Points between two states: (1 − share)·a + share·b. */
export function between(a: Float64Array, b: Float64Array, share: number): Float64Array {
  return a.map((value, i) => (1 - share) * value + share * b[i])
}
