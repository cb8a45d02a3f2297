/** Σ term(i) for i < count in double: four lanes (i mod 4), (l0 + l2) + (l1 + l3). */
export function laneSum(count: number, term: (i: number) => number): number {
  const whole = count - (count % 4)
  let l0 = 0
  let l1 = 0
  let l2 = 0
  let l3 = 0
  for (let i = 0; i < whole; i += 4) {
    l0 += term(i)
    l1 += term(i + 1)
    l2 += term(i + 2)
    l3 += term(i + 3)
  }
  if (whole < count) l0 += term(whole)
  if (whole + 1 < count) l1 += term(whole + 1)
  if (whole + 2 < count) l2 += term(whole + 2)
  return l0 + l2 + (l1 + l3)
}

/** Rows that are added in the precision of the engine before their sum goes to a total in double. */
export const ROWS = 32

/** Σ term(i) for i < count: blocks of ROWS, each from +0 with every sum rounded; the blocks added in double, rounded once. */
export function blockSum(round: (x: number) => number, count: number, term: (i: number) => number): number {
  let total = 0
  for (let begin = 0; begin < count; begin += ROWS) {
    const end = Math.min(begin + ROWS, count)
    let block = 0
    for (let i = begin; i < end; i++) block = round(block + term(i))
    total += block
  }
  return round(total)
}
