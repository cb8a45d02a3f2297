import { piece, pieces, program } from '../../../lab/code.ts'
import type { CodeLine } from '../../../lab/experiment.ts'
import { CLASSES, INPUTS } from './rules.ts'

interface Values {
  readonly activation: string
  readonly layers: number
  readonly units: number
  readonly optimizer: string
  readonly rate: number
  readonly batch: number
  readonly steps: number
  readonly seed: number
}

/** Numbers learned by one of the nets. */
function parametersOf({ layers, units, activation }: Values): number {
  const pieces = activation === 'maxout' ? 2 : 1
  const slopes = activation === 'prelu' ? layers : 0
  const hidden = pieces * (INPUTS * units + units + (layers - 1) * (units * units + units))
  return hidden + units * CLASSES + CLASSES + slopes
}

/** What is done for each of the initialisations. */
export function code(values: Values): readonly CodeLine[] {
  const { activation, layers, units, rate, batch, steps, seed } = pieces(values)
  const optimizer = piece('optimizer', values.optimizer)
  return program`
    widths = [${INPUTS}]
    widths += [${units}] * ${layers}
    widths += [${CLASSES}]
    # ${parametersOf(values)} parameters
    for rule in rules:
        np.random.seed(${seed})
        net = mlp(widths, rule,
            ${activation})
        for _ in range(${steps}):
            X, y = batch(${batch})
            g = net.backprop(X, y)
            ${optimizer}(net, g, ${rate})`
}
