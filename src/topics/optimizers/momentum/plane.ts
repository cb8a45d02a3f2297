import { type Method, slowest } from './rates.ts'

export const ALPHA = [0, 4] as const
export const BETA = [0, 1] as const
const COLUMNS = 80
const ROWS = 50

const centres = (count: number, [low, high]: readonly [number, number]): number[] =>
  Array.from({ length: count }, (_, i) => low + ((high - low) * (i + 0.5)) / count)

export const alphas = centres(COLUMNS, ALPHA)
export const betas = centres(ROWS, BETA)

/** Factor on the slowest error per step over α and β [betas, alphas]; NaN where it diverges. */
export function plane(method: Method, condition: number): Float64Array {
  const rates = new Float64Array(COLUMNS * ROWS)
  betas.forEach((beta, row) => {
    alphas.forEach((alpha, column) => {
      const rate = slowest(method, alpha, beta, condition)
      rates[row * COLUMNS + column] = rate < 1 ? rate : Number.NaN
    })
  })
  return rates
}
