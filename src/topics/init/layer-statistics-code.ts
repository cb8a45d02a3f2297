import type { CodeLine } from '../../lab/experiment.ts'

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

const FUNCTIONS: Record<string, string> = {
  sigmoid: '1 / (1 + np.exp(-Z))',
  tanh: 'np.tanh(Z)',
  relu: 'np.maximum(0, Z)',
  'leaky-relu': 'np.where(Z > 0, Z, 0.01 * Z)',
  prelu: 'np.where(Z > 0, Z, 0.25 * Z)',
  elu: 'np.where(Z > 0, Z, np.exp(Z) - 1)',
  maxout: 'np.maximum(Z[:, :n], Z[:, n:])',
}

/** The line that draws W, m columns wide. */
function weights({ rule, scale }: Values, columns: string): CodeLine {
  const draw = `rng.standard_normal((n, ${columns}))`
  switch (rule) {
    case 'zero':
      return ['    W = ', piece('rule', `np.zeros((n, ${columns}))`)]
    case 'constant':
      return ['    W = ', piece('rule', `np.full((n, ${columns}), `), piece('scale', scale), ')']
    case 'normal':
      return ['    W = ', piece('scale', scale), ` * ${draw}`]
    case 'xavier':
      return [`    W = ${draw} * `, piece('rule', 'np.sqrt(1 / n)')]
    case 'xavier-average':
      return [`    W = ${draw} * `, piece('rule', `np.sqrt(2 / (n + ${columns}))`)]
    case 'he':
      return [`    W = ${draw} * `, piece('rule', 'np.sqrt(2 / n)')]
    case 'prelu-he':
      return [`    W = ${draw} * `, piece('rule', 'np.sqrt(2 / ((1 + a**2) * n))')]
    default:
      return ['    W = ', piece('rule', `orthonormal(${draw})`)]
  }
}

/** The NumPy program of these values. */
export function layerStatisticsCode(values: Values): readonly CodeLine[] {
  const { activation, rule, layers, units, rows, bias, seed } = values
  const columns = activation === 'maxout' ? '2 * n' : 'n'
  const lines: CodeLine[] = [
    ['rng = np.random.default_rng(', piece('seed', seed), ')'],
    ['n = ', piece('units', units)],
    ['H = rng.standard_normal((', piece('rows', rows), ', n))'],
    ['for layer in range(', piece('layers', layers), '):'],
  ]
  if (rule === 'prelu-he') lines.push([`    a = ${activation === 'leaky-relu' ? 0.01 : 0.25}`])
  lines.push(weights(values, columns))
  if (rule === 'lsuv') lines.push(['    W /= ', piece('rule', '(H @ W).std()')])
  lines.push(
    bias === 0 ? ['    Z = H @ W'] : ['    Z = H @ W + ', piece('bias', bias)],
    ['    H = ', piece('activation', FUNCTIONS[activation])],
    ['    print(layer + 1, H.mean(), H.std())'],
  )
  return lines
}
