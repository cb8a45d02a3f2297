/**
 * Elementary functions in double precision from + − × ÷ alone, so that every engine gives the same bits.
 * exp, log, sin, cos: argument reduction and polynomials of fdlibm (Sun Microsystems, 1993). tanh: Cephes (Moshier).
 * ACCURACY.md has the largest error of each.
 */
export { cos, sin } from './circular.ts'
export { below, exp, log, power, tanh } from './exponential.ts'
