import type { CodeLine } from '../../../lab/experiment.ts'

interface Values {
  readonly start: string
  readonly scale: number
  readonly jitter: number
  readonly activation: string
  readonly units: number
  readonly rate: number
  readonly steps: number
}

const piece = (parameter: string, text: string | number) => ({ parameter, text: String(text) })

/** H of Z, and its slope. */
const FUNCTIONS: Record<string, readonly [string, string]> = {
  tanh: ['np.tanh(Z)', '1 - H**2'],
  relu: ['np.maximum(0, Z)', 'H > 0'],
  sigmoid: ['1 / (1 + np.exp(-Z))', 'H * (1 - H)'],
}

function start(name: string, shape: string, { start, scale, jitter }: Values): readonly CodeLine[] {
  const first: CodeLine =
    start === 'zero'
      ? [`${name} = `, piece('start', `np.zeros((${shape}))`)]
      : start === 'constant'
        ? [`${name} = `, piece('start', `np.full((${shape}), `), piece('scale', scale), ')']
        : [`${name} = `, piece('scale', scale), ' * ', piece('start', `randn(${shape})`)]
  return jitter === 0 ? [first] : [first, [`${name} += `, piece('jitter', jitter), ` * randn(${shape})`]]
}

/** The NumPy program of these values. */
export function symmetryCode(values: Values): readonly CodeLine[] {
  const [forward, slope] = FUNCTIONS[values.activation]
  return [
    ['randn = np.random.randn'],
    ['n = ', piece('units', values.units)],
    ['rate = ', piece('rate', values.rate)],
    ...start('W1', '6, n', values),
    ...start('W2', 'n, 3', values),
    ['for step in range(', piece('steps', values.steps), '):'],
    ['    Z = X @ W1 + b1'],
    ['    H = ', piece('activation', forward)],
    ['    P = softmax(H @ W2 + b2)'],
    ['    G = (P - Y) / len(Y)'],
    ['    D = ', piece('activation', slope)],
    ['    D = D * (G @ W2.T)'],
    ['    W2 -= rate * H.T @ G'],
    ['    b2 -= rate * G.sum(0)'],
    ['    W1 -= rate * X.T @ D'],
    ['    b1 -= rate * D.sum(0)'],
  ]
}
