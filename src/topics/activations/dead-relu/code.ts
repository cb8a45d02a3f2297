import { piece, pieces, program } from '../../../lab/code.ts'
import type { CodeLine } from '../../../lab/experiment.ts'

interface Values {
  readonly activation: string
  readonly rate: number
  readonly optimizer: string
  readonly bias: number
  readonly offset: number
  readonly units: number
  readonly batch: number
  readonly steps: number
}

/** Training of the one hidden layer, with a look at its units after each step. */
export function code(values: Values): readonly CodeLine[] {
  const { rate, bias, offset, units, batch, steps } = pieces(values)
  return program`
    X = quadrants + ${offset}
    W1 = rng.standard_normal((2, ${units}))
    b1 = np.full(${units}, ${bias})
    for t in range(${steps}):
        x, y = batch(${batch})
        h = ${piece('activation', values.activation.replace('-', '_'))}(x @ W1 + b1)
        g = grads(h @ W2 + b2, y)
        ${piece('optimizer', values.optimizer)}(params, g, lr=${rate})
        inactive = (X @ W1 + b1 <= 0).all(0)`
}
