import { piece, pieces, program } from '../../../lab/code.ts'
import type { CodeLine } from '../../../lab/experiment.ts'

interface Values {
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

/** The repeats, and in each the training of every network. */
export function code(values: Values): readonly CodeLine[] {
  const { layers, units, rule, rate, batch, target, steps, repeats, seed } = pieces(values)
  return program`
    for repeat in range(${repeats}):
        for f in activations:
            rng = seeded(${seed} + repeat)
            net = mlp(f, ${layers} * [${units}], ${rule})
            for t in range(${steps}):
                x, y = batch(rng, ${batch})
                g = net.gradients(x, y)
                ${piece('optimizer', values.optimizer)}(net, g, lr=${rate})
                if net.loss(X, Y) <= ${target}:
                    steps[repeat, f] = t`
}
