import { piece, pieces, program } from '../../../lab/code.ts'
import type { CodeLine } from '../../../lab/experiment.ts'

interface Values {
  readonly start: string
  readonly scale: number
  readonly jitter: number
  readonly noiseOn: string
  readonly activation: string
  readonly units: number
  readonly rate: number
  readonly steps: number
}

/** H of Z, and its slope. */
const FUNCTIONS: Record<string, readonly [string, string]> = {
  tanh: ['np.tanh(Z)', '1 - H**2'],
  relu: ['np.maximum(0, Z)', 'H > 0'],
  sigmoid: ['1 / (1 + np.exp(-Z))', 'H * (1 - H)'],
}

/** Lines that make the matrix `name`. */
function weights(name: string, shape: string, values: Values): readonly CodeLine[] {
  const { scale, jitter } = pieces(values)
  const noisy = values.noiseOn === 'weights' || values.noiseOn.toUpperCase() === name
  const noise = values.jitter === 0 || !noisy ? [] : program`${name} += ${jitter} * randn(${shape})`
  switch (values.start) {
    case 'zero':
      return [...program`${name} = ${piece('start', `np.zeros((${shape}))`)}`, ...noise]
    case 'constant':
      return [...program`${name} = ${piece('start', `np.full((${shape}), `)}${scale})`, ...noise]
    default:
      return [...program`${name} = ${scale} * ${piece('start', `randn(${shape})`)}`, ...noise]
  }
}

/** The NumPy program of these values. */
export function code(values: Values): readonly CodeLine[] {
  const { units, rate, steps, jitter } = pieces(values)
  const biases = values.jitter !== 0 && values.noiseOn === 'biases' ? program`b1 = ${jitter} * randn(n)` : []
  const [forward, slope] = FUNCTIONS[values.activation]
  return program`
    randn = np.random.randn
    n = ${units}
    rate = ${rate}
    ${weights('W1', '6, n', values)}
    ${weights('W2', 'n, 3', values)}
    ${biases}
    for step in range(${steps}):
        Z = X @ W1 + b1
        H = ${piece('activation', forward)}
        P = softmax(H @ W2 + b2)
        G = (P - Y) / len(Y)
        D = ${piece('activation', slope)}
        D = D * (G @ W2.T)
        W2 -= rate * H.T @ G
        b2 -= rate * G.sum(0)
        W1 -= rate * X.T @ D
        b1 -= rate * D.sum(0)`
}
