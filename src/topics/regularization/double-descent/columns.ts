/** Columns of a matrix in double precision. */
export type Columns = readonly Float64Array[]

/** Σ aᵢbᵢ from index `from` on, in four lanes (i mod 4), (l0 + l2) + (l1 + l3). */
export function dot(a: Float64Array, b: Float64Array, from = 0): number {
  let l0 = 0
  let l1 = 0
  let l2 = 0
  let l3 = 0
  let i = from
  for (; i % 4 !== 0 && i < a.length; i++) l0 += a[i] * b[i]
  for (; i + 3 < a.length; i += 4) {
    l0 += a[i] * b[i]
    l1 += a[i + 1] * b[i + 1]
    l2 += a[i + 2] * b[i + 2]
    l3 += a[i + 3] * b[i + 3]
  }
  for (; i < a.length; i++) l0 += a[i] * b[i]
  return l0 + l2 + (l1 + l3)
}

/** y ← y + a·x from index `from` on. */
export function addTo(y: Float64Array, a: number, x: Float64Array, from = 0): void {
  for (let i = from; i < y.length; i++) y[i] += a * x[i]
}
