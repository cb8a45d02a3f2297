import type { Floats } from '../../../engine/index.ts'

/**
 * Scales each column of W [fanIn, units], the incoming weights of one unit, down to length c where it is longer. Srivastava et
 * al., "Dropout", JMLR 2014, section 5.1. Returns how many columns were scaled.
 */
export function limitColumns(weights: Floats, fanIn: number, units: number, c: number): number {
  let limited = 0
  for (let unit = 0; unit < units; unit++) {
    let squares = 0
    for (let i = 0; i < fanIn; i++) squares += weights[i * units + unit] * weights[i * units + unit]
    if (!(squares > c * c)) continue
    limited++
    const factor = c / Math.sqrt(squares)
    for (let i = 0; i < fanIn; i++) weights[i * units + unit] *= factor
  }
  return limited
}
