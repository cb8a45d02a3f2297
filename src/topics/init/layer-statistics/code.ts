import { piece, pieces, program } from '../../../lab/code.ts'
import type { CodeLine } from '../../../lab/experiment.ts'

interface Values {
  readonly activation: string
  readonly rule: string
  readonly scale: number
  readonly layers: number
  readonly units: number
  readonly taper: number
  readonly rows: number
  readonly bias: number
  readonly seed: number
}

/** Lines that make H of Z. */
const FUNCTIONS: Record<string, readonly string[]> = {
  sigmoid: ['1 / (1 + np.exp(-Z))'],
  tanh: ['np.tanh(Z)'],
  relu: ['np.maximum(0, Z)'],
  'leaky-relu': ['np.where(', '    Z > 0, Z, 0.01 * Z)'],
  prelu: ['np.where(', '    Z > 0, Z, 0.25 * Z)'],
  elu: ['np.where(', '    Z > 0, Z, np.exp(Z) - 1)'],
  maxout: ['np.maximum(', '    *np.hsplit(Z, 2))'],
}

/** Lines that make W, `columns` wide. */
function weights(values: Values, columns: string): readonly CodeLine[] {
  const { rule, activation } = values
  const { scale } = pieces(values)
  const scaled = (variance: string) => program`
    s = ${piece('rule', `np.sqrt(${variance})`)}
    W = s * randn(n, ${columns})`
  switch (rule) {
    case 'zero':
      return program`W = ${piece('rule', `np.zeros((n, ${columns}))`)}`
    case 'constant':
      return program`W = ${piece('rule', `np.full((n, ${columns}), `)}${scale})`
    case 'normal':
      return program`W = ${scale} * randn(n, ${columns})`
    case 'xavier':
      return scaled('1 / n')
    case 'xavier-average':
      return scaled(`2 / (n + ${columns})`)
    case 'tanh-gain':
      return scaled('25 / (9 * n)')
    case 'he':
      return scaled('2 / n')
    case 'prelu-he':
      return program`
        a = ${activation === 'prelu' ? '0.25' : '0.01'}
        ${scaled('2 / ((1+a*a)*n)')}`
    case 'orthogonal':
      return program`
        Q = np.linalg.qr(randn(n, ${columns}))
        W = ${piece('rule', 'Q[0]')}`
    default:
      return program`
        Q = np.linalg.qr(randn(n, ${columns}))
        W = Q[0]
        W /= ${piece('rule', '(H @ W).std()')}`
  }
}

/** The NumPy program of these values. */
export function code(values: Values): readonly CodeLine[] {
  const { layers, units, taper, rows, bias, seed } = pieces(values)
  const tapered = values.taper !== 1
  const width = tapered ? 'm' : 'n'
  const [first, ...rest] = FUNCTIONS[values.activation]
  return program`
    np.random.seed(${seed})
    randn = np.random.randn
    n = ${units}
    H = randn(${rows}, n)
    for layer in range(${layers}):
        ${tapered ? program`m = round(${units} * ${taper} ** ((layer + 1) / ${layers}))` : []}
        ${weights(values, values.activation === 'maxout' ? `2*${width}` : width)}
        ${values.bias === 0 ? program`Z = H @ W` : program`Z = H @ W + ${bias}`}
        H = ${piece('activation', first)}
        ${rest.map((line) => [piece('activation', line)])}
        print(H.mean(), H.std())
        print(H.var(axis=0).mean() ** 0.5)
        print(np.corrcoef(H[0], H[1])[0, 1])
        ${tapered ? program`n = m` : []}`
}
