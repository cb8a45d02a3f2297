import type { Precision } from '../../precision.ts'
import type { Kernels } from '../table.ts'
import { blockSum, laneSum } from './sums.ts'

type Norm = Pick<Kernels, 'batchNorm' | 'batchNormGradient' | 'normalizeRows' | 'normalizeRowsGradient'>

export function norm({ round }: Precision): Norm {
  return {
    batchNorm: (x, gamma, beta, normalized, y, mean, variance, inverseStd, m, n, epsilon) => {
      const inverse = round(1 / m)
      const eps = round(epsilon)
      for (let j = 0; j < n; j++) {
        const mu = round(blockSum(round, m, (i) => x[i * n + j]) * inverse)
        const squaredDistance = (i: number) => {
          const d = round(x[i * n + j] - mu)
          return round(d * d)
        }
        const sigma2 = round(blockSum(round, m, squaredDistance) * inverse)
        const s = round(1 / round(Math.sqrt(round(sigma2 + eps))))
        mean[j] = mu
        variance[j] = sigma2
        inverseStd[j] = s
        for (let p = j; p < m * n; p += n) {
          const h = round(round(x[p] - mu) * s)
          normalized[p] = h
          y[p] = round(h * gamma[j]) + beta[j]
        }
      }
    },
    batchNormGradient: (dy, normalized, gamma, inverseStd, dx, dGamma, dBeta, m, n) => {
      const inverse = round(1 / m)
      for (let j = 0; j < n; j++) {
        const sum = blockSum(round, m, (i) => dy[i * n + j])
        const sumNormalized = blockSum(round, m, (i) => round(dy[i * n + j] * normalized[i * n + j]))
        dBeta[j] = sum
        dGamma[j] = sumNormalized
        const k = round(gamma[j] * inverseStd[j])
        const a = round(sum * inverse)
        const b = round(sumNormalized * inverse)
        for (let p = j; p < m * n; p += n) dx[p] = k * round(dy[p] - round(a + round(normalized[p] * b)))
      }
    },
    normalizeRows: (x, normalized, inverseStd, m, n, epsilon) => {
      const eps = round(epsilon)
      for (let i = 0, row = 0; i < m; i++, row += n) {
        const mean = round(laneSum(n, (j) => x[row + j]) / n)
        const distance = (j: number) => round(x[row + j] - mean)
        const variance = round(laneSum(n, (j) => distance(j) * distance(j)) / n)
        const s = round(1 / round(Math.sqrt(round(variance + eps))))
        inverseStd[i] = s
        for (let j = 0; j < n; j++) normalized[row + j] = distance(j) * s
      }
    },
    normalizeRowsGradient: (dy, normalized, inverseStd, dx, m, n) => {
      for (let i = 0, row = 0; i < m; i++, row += n) {
        const a = round(laneSum(n, (j) => dy[row + j]) / n)
        const b = round(laneSum(n, (j) => dy[row + j] * normalized[row + j]) / n)
        for (let p = row; p < row + n; p++)
          dx[p] = inverseStd[i] * round(dy[p] - round(a + round(normalized[p] * b)))
      }
    },
  }
}
