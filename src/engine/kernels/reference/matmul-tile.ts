/** Rows and columns of C that are summed at a time, in local variables. */
export const HEIGHT = 2
export const WIDTH = 4

const fround = Math.fround

/**
 * tile [HEIGHT][WIDTH] = the sums of `depth` products of a panel of rows and one of columns, each rounded to single. Written
 * out for each precision: a rounding function that is handed in costs nine tenths of the speed.
 */
export function multiplySingle(
  a: Float64Array,
  pa: number,
  b: Float64Array,
  pb: number,
  depth: number,
  tile: Float64Array,
): void {
  let c00 = 0
  let c01 = 0
  let c02 = 0
  let c03 = 0
  let c10 = 0
  let c11 = 0
  let c12 = 0
  let c13 = 0
  for (let l = 0; l < depth; l++, pa += HEIGHT, pb += WIDTH) {
    const a0 = a[pa]
    const a1 = a[pa + 1]
    const b0 = b[pb]
    const b1 = b[pb + 1]
    const b2 = b[pb + 2]
    const b3 = b[pb + 3]
    c00 = fround(c00 + fround(a0 * b0))
    c01 = fround(c01 + fround(a0 * b1))
    c02 = fround(c02 + fround(a0 * b2))
    c03 = fround(c03 + fround(a0 * b3))
    c10 = fround(c10 + fround(a1 * b0))
    c11 = fround(c11 + fround(a1 * b1))
    c12 = fround(c12 + fround(a1 * b2))
    c13 = fround(c13 + fround(a1 * b3))
  }
  tile[0] = c00
  tile[1] = c01
  tile[2] = c02
  tile[3] = c03
  tile[4] = c10
  tile[5] = c11
  tile[6] = c12
  tile[7] = c13
}

/** The same in double. */
export function multiplyDouble(
  a: Float64Array,
  pa: number,
  b: Float64Array,
  pb: number,
  depth: number,
  tile: Float64Array,
): void {
  let c00 = 0
  let c01 = 0
  let c02 = 0
  let c03 = 0
  let c10 = 0
  let c11 = 0
  let c12 = 0
  let c13 = 0
  for (let l = 0; l < depth; l++, pa += HEIGHT, pb += WIDTH) {
    const a0 = a[pa]
    const a1 = a[pa + 1]
    const b0 = b[pb]
    const b1 = b[pb + 1]
    const b2 = b[pb + 2]
    const b3 = b[pb + 3]
    c00 = c00 + a0 * b0
    c01 = c01 + a0 * b1
    c02 = c02 + a0 * b2
    c03 = c03 + a0 * b3
    c10 = c10 + a1 * b0
    c11 = c11 + a1 * b1
    c12 = c12 + a1 * b2
    c13 = c13 + a1 * b3
  }
  tile[0] = c00
  tile[1] = c01
  tile[2] = c02
  tile[3] = c03
  tile[4] = c10
  tile[5] = c11
  tile[6] = c12
  tile[7] = c13
}
