import { piece, pieces, program } from '../../../lab/code.ts'
import type { CodeLine } from '../../../lab/experiment.ts'
import type { Inputs } from './data.ts'

interface Values {
  readonly inputs: Inputs
  readonly fanIn: number
  readonly batch: number
  readonly step: number
  readonly target1: number
  readonly target2: number
  readonly steps: number
}

const INPUTS: Readonly<Record<Inputs, string>> = {
  sigmoid: '1 / (1 + np.exp(-Z))',
  relu: 'np.maximum(0, Z)',
  tanh: 'np.tanh(Z)',
}

/** Descent on two weights, with uncentred inputs or, with the line that is commented out, centred ones. */
export function code(values: Values): readonly CodeLine[] {
  const { fanIn, batch, step, target1, target2, steps } = pieces(values)
  const target = program`target = np.array([${target1}, ${target2}])`
  const targets = program`target = np.resize([${target1}, ${target2}], ${fanIn})`
  return program`
    Z = rng.standard_normal((${String(Math.max(256, 20 * values.fanIn))}, ${fanIn}))
    X = ${piece('inputs', INPUTS[values.inputs])}
    # X -= X.mean(axis=0)  # centred
    ${values.fanIn === 2 ? target : targets}
    w = np.zeros(${fanIn})
    for t in range(${steps}):
        x = X[batch(${batch})]
        error = x @ (w - target)
        dw = x.T @ error / len(x)
        w -= ${step} * limit * dw`
}
