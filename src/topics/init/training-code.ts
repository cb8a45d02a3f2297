import type { CodeLine } from '../../lab/experiment.ts'

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

const piece = (parameter: string, text: string | number) => ({ parameter, text: String(text) })

/** What is done for each rule; `learned` is the size of one net. */
export function trainingCode(values: Values, learned: number): readonly CodeLine[] {
  const { activation, layers, units, optimizer, rate, batch, steps, seed } = values
  return [
    ['for rule in rules:  # ', String(learned), ' parameters each'],
    ['    rng = np.random.default_rng(', piece('seed', seed), ')  # the same batches for every rule'],
    [
      '    net = mlp([32] + [',
      piece('units', units),
      '] * ',
      piece('layers', layers),
      ' + [6], rule, ',
      piece('activation', activation),
      ')',
    ],
    ['    for step in range(', piece('steps', steps), '):'],
    ['        rows = rng.choice(1200, ', piece('batch', batch), ')'],
    ['        loss, grads = backprop(net, X[rows], y[rows])'],
    ['        ', piece('optimizer', optimizer), '(net, grads, rate=', piece('rate', rate), ')'],
  ]
}
