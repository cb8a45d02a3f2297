import type { Floats, Tensor } from '../../engine/index.ts'
import type { Parameter } from '../parameter.ts'

export interface NonFiniteOrigin {
  /** Name of the operation. */
  readonly operation: string
  /** Number of the layer whose parameter the operation used, or the nearest one before it. */
  readonly layer?: number
  /** The first NaN or infinity of its result. */
  readonly value: number
}

/** The first operation, in the order of the forward pass to `root`, whose result is not finite; undefined if all are. */
export function firstNonFinite(root: Tensor, parameters: readonly Parameter[]): NonFiniteOrigin | undefined {
  const seen = new Set<Tensor>([root])
  for (const tensor of seen) for (const input of tensor.node?.inputs ?? []) seen.add(input)
  const order = (tensor: Tensor) => tensor.node?.order ?? -1
  const calls = [...seen].filter(({ node }) => node).sort((a, b) => order(a) - order(b))
  for (const tensor of calls) {
    const value = offender(tensor.data)
    if (value !== undefined) {
      return { operation: tensor.node?.op.name ?? '', layer: nearestLayer(tensor, parameters), value }
    }
  }
  return undefined
}

function offender(data: Floats): number | undefined {
  for (let i = 0; i < data.length; i++) if (!Number.isFinite(data[i])) return data[i]
  return undefined
}

/** Breadth first, from the operation towards the input. */
function nearestLayer(start: Tensor, parameters: readonly Parameter[]): number | undefined {
  const layers = new Map(parameters.map(({ tensor, layer }) => [tensor, layer]))
  const seen = new Set<Tensor>([start])
  for (const tensor of seen) {
    const layer = layers.get(tensor)
    if (layer !== undefined) return layer
    for (const input of tensor.node?.inputs ?? []) seen.add(input)
  }
  return undefined
}
