import type { CodeLine } from '../../../lab/experiment.ts'

interface RaceValues {
  readonly layers: number
  readonly units: number
  readonly rule: string
  readonly optimizer: string
  readonly rate: number
  readonly batch: number
  readonly target: number
  readonly steps: number
  readonly repeats: number
  readonly seed: number
}

const part = (parameter: keyof RaceValues, value: number | string) => ({ parameter, text: String(value) })

export function raceCode(v: RaceValues): readonly CodeLine[] {
  return [
    ['for repeat in range(', part('repeats', v.repeats), '):'],
    ['    for f in activations:'],
    ['        rng = seeded(', part('seed', v.seed), ' + repeat)'],
    [
      '        net = mlp(f, ',
      part('layers', v.layers),
      ' * [',
      part('units', v.units),
      '], ',
      part('rule', `'${v.rule}'`),
      ')',
    ],
    ['        for t in range(', part('steps', v.steps), '):'],
    ['            x, y = batch(rng, ', part('batch', v.batch), ')'],
    ['            g = net.gradients(x, y)'],
    ['            ', part('optimizer', v.optimizer), '(net, g, lr=', part('rate', v.rate), ')'],
    ['            if net.loss(X, Y) <= ', part('target', v.target), ':'],
    ['                steps[repeat, f] = t'],
  ]
}
