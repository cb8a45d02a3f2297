import { exp, log } from '../../../engine/math/f64.ts'

/** `count` values from low to high by even factors, to three significant digits as a link would write them. */
export function evenFactors(low: number, high: number, count: number): Float64Array {
  const [start, end] = [log(low), log(high)]
  return Float64Array.from({ length: count }, (_, i) =>
    Number(exp(start + ((end - start) * i) / (count - 1)).toPrecision(3)),
  )
}
