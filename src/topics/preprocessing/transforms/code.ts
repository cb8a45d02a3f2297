import type { CodeLine } from '../../../lab/experiment.ts'
import { STATES, type State } from './states.ts'

interface CodeValues {
  readonly state: State
  readonly fit: 'train' | 'both'
  readonly scaled: boolean
  readonly points: number
}

const both = (operation: string): CodeLine => [`X_train, X_test = X_train ${operation}, X_test ${operation}`]

/** The NumPy lines from the original data to `state`. */
export function transformsCode({ state, fit, scaled, points }: CodeValues): readonly CodeLine[] {
  const data = { parameter: 'fit', text: fit === 'train' ? 'X_train' : 'np.vstack([X_train, X_test])' }
  const steps: readonly (readonly CodeLine[])[] = [
    [['X_train, X_test = np.split(X, [', { parameter: 'points', text: String(points) }, '])']],
    [['mean = ', data, '.mean(axis=0)'], both('- mean')],
    scaled || state === 'normalised' ? [['std = ', data, '.std(axis=0)'], both('/ std')] : [],
    [
      ['A = ', data],
      ['variances, U = np.linalg.eigh(A.T @ A / len(A))'],
      ['variances, U = variances[::-1], U[:, ::-1]  # largest first'],
      both('@ U'),
    ],
    [both('/ np.sqrt(variances)')],
  ]
  return steps.slice(0, STATES.indexOf(state) + 1).flat()
}
