import type { Precision } from '../../precision.ts'
import type { Kernels } from '../table.ts'

type Activation = Pick<
  Kernels,
  | 'sigmoid'
  | 'sigmoidGradient'
  | 'tanh'
  | 'tanhGradient'
  | 'relu'
  | 'reluGradient'
  | 'leakyRelu'
  | 'leakyReluGradient'
  | 'elu'
  | 'eluGradient'
>

export function activation({ round, exp, tanh }: Precision): Activation {
  return {
    sigmoid: (x, y) => {
      for (let i = 0; i < y.length; i++) y[i] = 1 / round(1 + exp(-x[i]))
    },
    sigmoidGradient: (y, dy, dx) => {
      for (let i = 0; i < dx.length; i++) dx[i] = dy[i] * round(y[i] * round(1 - y[i]))
    },
    tanh: (x, y) => {
      for (let i = 0; i < y.length; i++) y[i] = tanh(x[i])
    },
    tanhGradient: (y, dy, dx) => {
      for (let i = 0; i < dx.length; i++) dx[i] = dy[i] * round(1 - round(y[i] * y[i]))
    },
    relu: (x, y) => {
      for (let i = 0; i < y.length; i++) y[i] = Math.max(x[i], 0)
    },
    reluGradient: (v, dy, dx) => {
      for (let i = 0; i < dx.length; i++) dx[i] = v[i] > 0 ? dy[i] : 0
    },
    leakyRelu: (x, y, a) => {
      const slope = round(a)
      for (let i = 0; i < y.length; i++) y[i] = x[i] > 0 ? x[i] : x[i] * slope
    },
    leakyReluGradient: (x, dy, dx, a) => {
      const slope = round(a)
      for (let i = 0; i < dx.length; i++) dx[i] = x[i] > 0 ? dy[i] : dy[i] * slope
    },
    elu: (x, y, a) => {
      const alpha = round(a)
      for (let i = 0; i < y.length; i++) y[i] = x[i] > 0 ? x[i] : alpha * round(exp(x[i]) - 1)
    },
    eluGradient: (y, dy, dx, a) => {
      const alpha = round(a)
      for (let i = 0; i < dx.length; i++) dx[i] = y[i] > 0 ? dy[i] : dy[i] * round(y[i] + alpha)
    },
  }
}
