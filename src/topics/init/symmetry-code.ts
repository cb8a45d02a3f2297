import type { CodeLine } from '../../lab/experiment.ts'

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

const FUNCTIONS: Record<string, readonly [string, string]> = {
  tanh: ['np.tanh(X @ W1 + b1)', '1 - H**2'],
  relu: ['np.maximum(0, X @ W1 + b1)', 'H > 0'],
  sigmoid: ['1 / (1 + np.exp(-(X @ W1 + b1)))', 'H * (1 - H)'],
}

function start(name: string, shape: string, { start, scale, jitter }: Values): CodeLine {
  const noise = jitter === 0 ? [] : [' + ', piece('jitter', jitter), ` * rng.standard_normal(${shape})`]
  if (start === 'zero') return [`${name} = `, piece('start', `np.zeros(${shape})`), ...noise]
  if (start === 'constant')
    return [`${name} = `, piece('start', `np.full(${shape}, `), piece('scale', scale), ')', ...noise]
  return [
    `${name} = `,
    piece('scale', scale),
    ' * ',
    piece('start', `rng.standard_normal(${shape})`),
    ...noise,
  ]
}

/** The NumPy program of these values. */
export function symmetryCode(values: Values): readonly CodeLine[] {
  const [forward, slope] = FUNCTIONS[values.activation]
  const rate = piece('rate', values.rate)
  return [
    ['n = ', piece('units', values.units)],
    start('W1', '(6, n)', values),
    start('W2', '(n, 3)', values),
    ['b1, b2 = np.zeros(n), np.zeros(3)'],
    ['for step in range(', piece('steps', values.steps), '):'],
    ['    H = ', piece('activation', forward)],
    ['    P = softmax(H @ W2 + b2)'],
    ['    dZ2 = (P - onehot(y)) / len(y)'],
    ['    dZ1 = dZ2 @ W2.T * (', piece('activation', slope), ')'],
    ['    W2 -= ', rate, ' * H.T @ dZ2;  b2 -= ', rate, ' * dZ2.sum(0)'],
    ['    W1 -= ', rate, ' * X.T @ dZ1;  b1 -= ', rate, ' * dZ1.sum(0)'],
  ]
}
