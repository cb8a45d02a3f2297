import type { CodeLine } from '../../../lab/experiment.ts'

interface ZigzagValues {
  readonly inputs: string
  readonly batch: number
  readonly step: number
  readonly target1: number
  readonly target2: number
  readonly steps: number
}

const INPUTS: Readonly<Record<string, string>> = {
  sigmoid: '1 / (1 + np.exp(-Z))',
  relu: 'np.maximum(0, Z)',
  tanh: 'np.tanh(Z)',
}

const part = (parameter: keyof ZigzagValues, value: number | string) => ({ parameter, text: String(value) })

export function zigzagCode({
  inputs,
  batch,
  step,
  target1,
  target2,
  steps,
}: ZigzagValues): readonly CodeLine[] {
  return [
    ['Z = rng.standard_normal((256, 2))'],
    ['X = ', part('inputs', INPUTS[inputs])],
    ['# X -= X.mean(axis=0)  # centred'],
    ['target = [', part('target1', target1), ', ', part('target2', target2), ']'],
    ['w = np.zeros(2)'],
    ['for t in range(', part('steps', steps), '):'],
    ['    x = X[batch(', part('batch', batch), ')]'],
    ['    error = x @ (w - target)'],
    ['    dw = x.T @ error / len(x)'],
    ['    w -= ', part('step', step), ' * limit * dw'],
  ]
}
