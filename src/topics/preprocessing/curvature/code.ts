import { piece, pieces, program } from '../../../lab/code.ts'
import type { CodeLine } from '../../../lab/experiment.ts'

interface Values {
  readonly state: 'original' | 'centred' | 'normalised' | 'whitened'
  readonly mean1: number
  readonly mean2: number
  readonly std1: number
  readonly std2: number
  readonly correlation: number
  readonly rate: number
  readonly steps: number
  readonly points: number
}

const LINES: Readonly<Record<Values['state'], readonly string[]>> = {
  original: ['Z = X'],
  centred: ['Z = X - X.mean(axis=0)'],
  normalised: ['Z = X - X.mean(axis=0)', 'Z /= Z.std(axis=0)'],
  whitened: [
    'Z = X - X.mean(axis=0)',
    'Z /= Z.std(axis=0)',
    'values, U = np.linalg.eigh(Z.T @ Z / len(Z))',
    'Z = Z @ U / np.sqrt(values)',
  ],
}

/** From the cloud to the Hessian, and gradient descent on it. */
export function code(values: Values): readonly CodeLine[] {
  const { mean1, mean2, std1, std2, correlation, rate, steps, points } = pieces(values)
  return program`
    c = ${correlation} * ${std1} * ${std2}
    C = [[${std1}**2, c], [c, ${std2}**2]]
    X = rng.multivariate_normal([${mean1}, ${mean2}], C, ${points})
    ${LINES[values.state].map((line) => [piece('state', line)])}
    H = Z.T @ Z / len(Z)
    rate = ${rate} * 2 / np.linalg.eigvalsh(H).max()
    target = np.array([1.5, -1.0])
    w = np.zeros(2)
    for step in range(${steps}):
        w -= rate * H @ (w - target)`
}
