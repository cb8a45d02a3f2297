/** Moves of two weights from point to point. */
export interface PathFacts {
  /** Moves along which both weights change with one sign, and moves in all. */
  readonly oneSign: number
  readonly moves: number
  /** Sum of the lengths of the moves over the distance between the ends; NaN for a path without moves. */
  readonly detour: number
}

/** √(a² + b²), also where a² is beyond what double precision can hold. */
function distance(a: number, b: number): number {
  const largest = Math.max(Math.abs(a), Math.abs(b))
  return largest === 0 ? 0 : largest * Math.sqrt((a / largest) ** 2 + (b / largest) ** 2)
}

export function pathFacts(w1: ArrayLike<number>, w2: ArrayLike<number>): PathFacts {
  let oneSign = 0
  let moves = 0
  let length = 0
  for (let i = 1; i < w1.length; i++) {
    const [a, b] = [w1[i] - w1[i - 1], w2[i] - w2[i - 1]]
    if (a === 0 && b === 0) continue
    moves++
    if (a * b >= 0) oneSign++
    length += distance(a, b)
  }
  const last = w1.length - 1
  const [a, b] = [w1[last] - w1[0], w2[last] - w2[0]]
  return { oneSign, moves, detour: length / distance(a, b) }
}

/** Index of the first value at most `share` of the first one; undefined where there is none. */
export function firstBelow(values: ArrayLike<number>, share: number): number | undefined {
  for (let i = 0; i < values.length; i++) if (values[i] <= share * values[0]) return i
  return undefined
}
