import type { CodeLine } from '../../../lab/experiment.ts'

interface DeadReluValues {
  readonly activation: string
  readonly rate: number
  readonly optimizer: string
  readonly bias: number
  readonly offset: number
  readonly units: number
  readonly batch: number
  readonly steps: number
}

const part = (parameter: keyof DeadReluValues, value: number | string) => ({ parameter, text: String(value) })

export function deadReluCode(values: DeadReluValues): readonly CodeLine[] {
  const { activation, rate, optimizer, bias, offset, units, batch, steps } = values
  return [
    ['X = quadrants + ', part('offset', offset)],
    ['W1 = rng.standard_normal((2, ', part('units', units), '))'],
    ['b1 = np.full(', part('units', units), ', ', part('bias', bias), ')'],
    ['for t in range(', part('steps', steps), '):'],
    ['    x, y = batch(', part('batch', batch), ')'],
    ['    h = ', part('activation', activation), '(x @ W1 + b1)'],
    ['    g = grads(h @ W2 + b2, y)'],
    ['    ', part('optimizer', optimizer), '(params, g, lr=', part('rate', rate), ')'],
    ['    off = (X @ W1 + b1 <= 0).all(0)'],
  ]
}
