import { piece, pieces, program } from '../../../lab/code.ts'
import type { CodeLine } from '../../../lab/experiment.ts'

interface Values {
  readonly activation: string
  readonly rate: number
  readonly optimizer: string
  readonly bias: number
  readonly offset: number
  readonly units: number
  readonly layers: number
  readonly batch: number
  readonly steps: number
}

/** Training of the one hidden layer, with a look at its units after each step. */
export function code(values: Values): readonly CodeLine[] {
  const { rate, bias, offset, units, layers, batch, steps } = pieces(values)
  const activation = piece('activation', values.activation.replace('-', '_'))
  if (values.layers > 1)
    return program`
    X = quadrants + ${offset}
    widths = [2] + ${layers} * [${units}] + [2]
    net = mlp(widths, ${activation}, bias=${bias})
    for t in range(${steps}):
        x, y = batch(${batch})
        g = net.gradients(x, y)
        ${piece('optimizer', values.optimizer)}(net, g, lr=${rate})
        for Z in net.pre_activations(X):
            inactive = (Z <= 0).all(0)
            linear = (Z > 0).all(0)`
  return program`
    X = quadrants + ${offset}
    W1 = rng.standard_normal((2, ${units}))
    b1 = np.full(${units}, ${bias})
    for t in range(${steps}):
        x, y = batch(${batch})
        h = ${activation}(x @ W1 + b1)
        g = grads(h @ W2 + b2, y)
        ${piece('optimizer', values.optimizer)}(params, g, lr=${rate})
        Z = X @ W1 + b1
        inactive = (Z <= 0).all(0)
        linear = (Z > 0).all(0)`
}
