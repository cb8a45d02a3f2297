import type { CodeLine } from '../../../lab/experiment.ts'

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
    ['widths = [32]'],
    ['widths += [', piece('units', units), '] * ', piece('layers', layers)],
    ['widths += [6]'],
    [`# ${learned} parameters`],
    ['for rule in rules:'],
    ['    np.random.seed(', piece('seed', seed), ')'],
    ['    net = mlp(widths, rule,'],
    ["        '", piece('activation', activation), "')"],
    ['    for _ in range(', piece('steps', steps), '):'],
    ['        X, y = batch(', piece('batch', batch), ')'],
    ['        g = net.backprop(X, y)'],
    ['        ', piece('optimizer', optimizer), '(net, g, ', piece('rate', rate), ')'],
  ]
}
