import type { CodeLine } from '../../../lab/experiment.ts'

interface Values {
  readonly activation: string
  readonly rule: string
  readonly scale: number
  readonly layers: number
  readonly units: number
  readonly rows: number
  readonly bias: number
  readonly seed: number
}

const piece = (parameter: string, text: string | number) => ({ parameter, text: String(text) })

/** Lines that make H of Z. */
const FUNCTIONS: Record<string, readonly string[]> = {
  sigmoid: ['1 / (1 + np.exp(-Z))'],
  tanh: ['np.tanh(Z)'],
  relu: ['np.maximum(0, Z)'],
  'leaky-relu': ['np.where(', '    Z > 0, Z, 0.01 * Z)'],
  prelu: ['np.where(', '    Z > 0, Z, 0.25 * Z)'],
  elu: ['np.where(', '    Z > 0, Z, np.exp(Z) - 1)'],
  maxout: ['np.maximum(', '    Z[:, :n], Z[:, n:])'],
}

const LOOP = '    '

/** Lines that make W, `columns` wide. */
function weights({ rule, scale, activation }: Values, columns: string): readonly CodeLine[] {
  const draw = `randn(n, ${columns})`
  const scaled = (text: string): CodeLine[] => [
    [`${LOOP}s = `, piece('rule', `np.sqrt(${text})`)],
    [`${LOOP}W = s * ${draw}`],
  ]
  switch (rule) {
    case 'zero':
      return [[`${LOOP}W = `, piece('rule', `np.zeros((n, ${columns}))`)]]
    case 'constant':
      return [[`${LOOP}W = `, piece('rule', `np.full((n, ${columns}), `), piece('scale', scale), ')']]
    case 'normal':
      return [[`${LOOP}W = `, piece('scale', scale), ` * ${draw}`]]
    case 'xavier':
      return scaled('1 / n')
    case 'xavier-average':
      return scaled(columns === 'n' ? '2 / (n + n)' : '2 / (n + 2*n)')
    case 'he':
      return scaled('2 / n')
    case 'prelu-he':
      return [[`${LOOP}a = ${activation === 'prelu' ? 0.25 : 0.01}`], ...scaled('2 / ((1+a*a)*n)')]
    default:
      return [
        [`${LOOP}Q = np.linalg.qr(${draw})`],
        [`${LOOP}W = `, piece('rule', 'Q[0]')],
        ...(rule === 'lsuv' ? [[`${LOOP}W /= `, piece('rule', '(H @ W).std()')]] : []),
      ]
  }
}

/** The NumPy program of these values. */
export function layerStatisticsCode(values: Values): readonly CodeLine[] {
  const { activation, layers, units, rows, bias, seed } = values
  const columns = activation === 'maxout' ? '2*n' : 'n'
  const [first, ...rest] = FUNCTIONS[activation]
  return [
    ['np.random.seed(', piece('seed', seed), ')'],
    ['randn = np.random.randn'],
    ['n = ', piece('units', units)],
    ['H = randn(', piece('rows', rows), ', n)'],
    ['for layer in range(', piece('layers', layers), '):'],
    ...weights(values, columns),
    bias === 0 ? [`${LOOP}Z = H @ W`] : [`${LOOP}Z = H @ W + `, piece('bias', bias)],
    [`${LOOP}H = `, piece('activation', first)],
    ...rest.map((line): CodeLine => [LOOP, piece('activation', line)]),
    [`${LOOP}print(H.mean(), H.std())`],
  ]
}
