import { piece, pieces, program } from '../../../lab/code.ts'
import type { CodeLine } from '../../../lab/experiment.ts'
import { STATES, type State } from './states.ts'

interface Values {
  readonly state: State
  readonly fit: 'train' | 'both'
  readonly scaled: boolean
  readonly points: number
}

const both = (operation: string) => `X_train, X_test = X_train ${operation}, X_test ${operation}`

/** The NumPy lines from the original data to `state`. */
export function code(values: Values): readonly CodeLine[] {
  const { points } = pieces(values)
  const data = piece('fit', values.fit === 'train' ? 'X_train' : 'np.vstack([X_train, X_test])')
  const standardised = values.scaled || values.state === 'normalised'
  const steps: readonly (readonly CodeLine[])[] = [
    program`X_train, X_test = np.split(X, [${points}])`,
    program`
      mean = ${data}.mean(axis=0)
      ${both('- mean')}`,
    standardised
      ? program`
          std = ${data}.std(axis=0)
          ${both('/ std')}`
      : [],
    program`
      A = ${data}
      variances, U = np.linalg.eigh(A.T @ A / len(A))
      variances, U = variances[::-1], U[:, ::-1]  # largest first
      ${both('@ U')}`,
    program`${both('/ np.sqrt(variances)')}`,
  ]
  return steps.slice(0, STATES.indexOf(values.state) + 1).flat()
}
