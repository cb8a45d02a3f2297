import type { CodeLine } from '../../../lab/experiment.ts'

interface SaturationValues {
  readonly activation: string
  readonly scale: number
  readonly shift: number
  readonly layers: number
  readonly units: number
  readonly rows: number
}

const part = (parameter: keyof SaturationValues, value: number | string) => ({
  parameter,
  text: String(value),
})

export function saturationCode({
  activation,
  scale,
  shift,
  layers,
  units,
  rows,
}: SaturationValues): readonly CodeLine[] {
  return [
    ['n = ', part('units', units)],
    ['H = randn(', part('rows', rows), ', n)'],
    ['stack = []'],
    ['for layer in range(', part('layers', layers), '):'],
    ['    W = randn(n, n)'],
    ['    W *= ', part('scale', scale), ' / (H @ W).std()'],
    ['    Z = H @ W + ', part('shift', shift)],
    ['    H, slope = ', part('activation', activation), '(Z)'],
    ['    stack.append((W, slope))'],
    ['dH = randn(*H.shape)'],
    ['for W, slope in reversed(stack):'],
    ['    dH = (dH * slope) @ W.T'],
    ['    print((dH**2).mean()**0.5)'],
  ]
}
