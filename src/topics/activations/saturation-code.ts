import type { CodeLine } from '../../lab/experiment.ts'

interface SaturationValues {
  readonly activation: string
  readonly scale: number
  readonly shift: number
  readonly layers: number
  readonly units: number
  readonly rows: number
}

const part = (parameter: keyof SaturationValues, value: number | string) => ({ parameter, text: String(value) })

export function saturationCode({ activation, scale, shift, layers, units, rows }: SaturationValues): readonly CodeLine[] {
  return [
    ['H = rng.standard_normal((', part('rows', rows), ', ', part('units', units), '))'],
    ['stack = []'],
    ['for layer in range(', part('layers', layers), '):'],
    ['    W = rng.standard_normal((n, n))'],
    ['    W *= ', part('scale', scale), ' / (H @ W).std()'],
    ['    Z = H @ W + ', part('shift', shift)],
    ['    H, slope = ', part('activation', activation), '(Z)    # f(Z) and f′(Z)'],
    ['    stack.append((W, slope))'],
    ['dH = rng.standard_normal(H.shape)'],
    ['for W, slope in reversed(stack):'],
    ['    dH = (dH * slope) @ W.T'],
    ['    print((dH**2).mean()**0.5)'],
  ]
}
