import { piece, pieces, program } from '../../../lab/code.ts'
import type { CodeLine } from '../../../lab/experiment.ts'

interface Values {
  readonly activation: string
  readonly scale: number
  readonly shift: number
  readonly layers: number
  readonly units: number
  readonly rows: number
}

/** Up through the layers, and back down with the gradient. */
export function code(values: Values): readonly CodeLine[] {
  const { scale, shift, layers, units, rows } = pieces(values)
  return program`
    n = ${units}
    H = randn(${rows}, n)
    stack = []
    for layer in range(${layers}):
        W = randn(n, n)
        W *= ${scale} / (H @ W).std()
        Z = H @ W + ${shift}
        H, slope = ${piece('activation', values.activation.replace('-', '_'))}(Z)
        stack.append((W, slope))
    dH = randn(*H.shape)
    for W, slope in reversed(stack):
        dH = (dH * slope) @ W.T
        print((dH**2).mean()**0.5)`
}
