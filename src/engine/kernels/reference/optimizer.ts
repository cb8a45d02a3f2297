import type { Precision } from '../../precision.ts'
import type { Kernels } from '../table.ts'

type Optimizer = Pick<Kernels, 'sgd' | 'momentum' | 'nesterov' | 'adagrad' | 'rmsprop' | 'adam'>

export function optimizer({ round }: Precision): Optimizer {
  return {
    sgd: (p, g, h) => {
      const lr = h[0]
      for (let i = 0; i < p.length; i++) p[i] = p[i] - round(lr * g[i])
    },
    momentum: (p, g, v, h) => {
      const lr = h[0]
      const rho = h[1]
      for (let i = 0; i < p.length; i++) {
        v[i] = round(rho * v[i]) - round(lr * g[i])
        p[i] = p[i] + v[i]
      }
    },
    nesterov: (p, g, v, h) => {
      const lr = h[0]
      const rho = h[1]
      for (let i = 0; i < p.length; i++) {
        const d = round(lr * g[i])
        v[i] = round(rho * v[i]) - d
        p[i] = p[i] + round(round(rho * v[i]) - d)
      }
    },
    adagrad: (p, g, s, h) => {
      const lr = h[0]
      const epsilon = h[1]
      for (let i = 0; i < p.length; i++) {
        s[i] = s[i] + round(g[i] * g[i])
        p[i] = p[i] - round(round(lr * g[i]) / round(round(Math.sqrt(s[i])) + epsilon))
      }
    },
    rmsprop: (p, g, s, h) => {
      const [lr, alpha, rest, epsilon] = h
      for (let i = 0; i < p.length; i++) {
        s[i] = round(alpha * s[i]) + round(rest * round(g[i] * g[i]))
        p[i] = p[i] - round(round(lr * g[i]) / round(round(Math.sqrt(s[i])) + epsilon))
      }
    },
    adam: (p, g, m, v, h) => {
      const [step, beta1, rest1, beta2, rest2, correction, epsilon, shrink] = h
      for (let i = 0; i < p.length; i++) {
        m[i] = round(beta1 * m[i]) + round(rest1 * g[i])
        v[i] = round(beta2 * v[i]) + round(rest2 * round(g[i] * g[i]))
        const scale = round(round(round(Math.sqrt(v[i])) * correction) + epsilon)
        p[i] = round(p[i] * shrink) - round(round(step * m[i]) / scale)
      }
    },
  }
}
