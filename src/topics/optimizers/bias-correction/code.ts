import { piece, pieces, program } from '../../../lab/code.ts'
import type { CodeLine } from '../../../lab/experiment.ts'

interface Values {
  readonly gradient: string
  readonly beta1: number
  readonly beta2: number
  readonly alpha: number
  readonly size: number
  readonly noise: number
  readonly every: number
  readonly steps: number
  readonly seed: number
}

/** The NumPy program of these values. */
export function code(values: Values): readonly CodeLine[] {
  const { beta1, beta2, alpha, size, steps, seed } = pieces(values)
  const gradients: Readonly<Record<string, string>> = {
    constant: '1.0',
    noisy: `1 + ${values.noise} * rng.normal()`,
    sparse: `float((t - 1) % ${values.every} == 0)`,
    flipping: '1.0 if t % 2 == 1 else -1.0',
  }
  return program`
    import numpy as np

    rng = np.random.default_rng(${seed})
    m = v = total = mean = 0.0
    for t in range(1, ${steps} + 1):  # from 1: at t = 0 the correction would divide by 0
        g = ${size} * (${piece('gradient', gradients[values.gradient])})
        m = ${beta1} * m + (1 - ${beta1}) * g
        v = ${beta2} * v + (1 - ${beta2}) * g**2
        m_hat, v_hat = m / (1 - ${beta1}**t), v / (1 - ${beta2}**t)
        total += g**2
        mean = ${alpha} * mean + (1 - ${alpha}) * g**2
        print(t, 'Adam', m_hat / (np.sqrt(v_hat) + 1e-7), 'uncorrected', m / (np.sqrt(v) + 1e-7),
              'AdaGrad', g / (np.sqrt(total) + 1e-7), 'RMSProp', g / (np.sqrt(mean) + 1e-7))`
}
