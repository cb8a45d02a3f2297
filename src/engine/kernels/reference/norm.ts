import type { Precision } from '../../precision.ts'
import type { Kernels } from '../table.ts'

type Norm = Pick<Kernels, 'batchNorm' | 'batchNormGradient'>

export function norm({ round }: Precision): Norm {
  return {
    batchNorm: (x, gamma, beta, normalized, y, mean, variance, inverseStd, m, n, epsilon) => {
      const inverse = round(1 / m)
      const eps = round(epsilon)
      for (let j = 0; j < n; j++) {
        let sum = 0
        for (let p = j; p < m * n; p += n) sum = round(sum + x[p])
        const mu = round(sum * inverse)
        let squares = 0
        for (let p = j; p < m * n; p += n) {
          const d = round(x[p] - mu)
          squares = round(squares + round(d * d))
        }
        const sigma2 = round(squares * inverse)
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
        let sum = 0
        let sumNormalized = 0
        for (let p = j; p < m * n; p += n) {
          sum = round(sum + dy[p])
          sumNormalized = round(sumNormalized + round(dy[p] * normalized[p]))
        }
        dBeta[j] = sum
        dGamma[j] = sumNormalized
        const k = round(gamma[j] * inverseStd[j])
        const a = round(sum * inverse)
        const b = round(sumNormalized * inverse)
        for (let p = j; p < m * n; p += n) dx[p] = k * round(dy[p] - round(a + round(normalized[p] * b)))
      }
    },
  }
}
