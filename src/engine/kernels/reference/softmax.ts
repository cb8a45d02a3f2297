import type { Floats, Precision } from '../../precision.ts'
import type { Kernels } from '../table.ts'

type Softmax = Pick<
  Kernels,
  'softmaxRows' | 'softmaxRowsGradient' | 'crossEntropyRows' | 'crossEntropyRowsGradient'
>

export function softmax({ round, exp, log }: Precision): Softmax {
  /** Largest of row i, NaN if there is one. */
  const rowMax = (z: Floats, row: number, n: number): number => {
    let max = z[row]
    for (let j = 1; j < n; j++) max = Math.max(max, z[row + j])
    return max
  }
  /** Writes e^(z − max) to p and returns its sum. */
  const exponentials = (z: Floats, p: Floats, row: number, n: number, max: number): number => {
    let sum = 0
    for (let j = row; j < row + n; j++) {
      const e = exp(round(z[j] - max))
      p[j] = e
      sum = round(sum + e)
    }
    return sum
  }
  const normalize = (p: Floats, row: number, n: number, sum: number): void => {
    for (let j = row; j < row + n; j++) p[j] = p[j] / sum
  }
  return {
    softmaxRows: (z, p, m, n) => {
      for (let row = 0; row < m * n; row += n)
        normalize(p, row, n, exponentials(z, p, row, n, rowMax(z, row, n)))
    },
    softmaxRowsGradient: (p, dp, dz, m, n) => {
      for (let row = 0; row < m * n; row += n) {
        let dot = 0
        for (let j = row; j < row + n; j++) dot = round(dot + round(dp[j] * p[j]))
        for (let j = row; j < row + n; j++) dz[j] = p[j] * round(dp[j] - dot)
      }
    },
    crossEntropyRows: (z, labels, p, loss, m, n) => {
      for (let i = 0; i < m; i++) {
        const row = i * n
        const max = rowMax(z, row, n)
        const correct = round(z[row + labels[i]] - max)
        const sum = exponentials(z, p, row, n, max)
        loss[i] = log(sum) - correct
        normalize(p, row, n, sum)
      }
    },
    crossEntropyRowsGradient: (p, labels, dLoss, dz, m, n) => {
      for (let i = 0; i < m; i++) {
        const row = i * n
        const slope = dLoss[i]
        for (let j = 0; j < n; j++) dz[row + j] = round(p[row + j] - (j === labels[i] ? 1 : 0)) * slope
      }
    },
  }
}
