import type { Tensor } from '../engine/index.ts'

/** weight W, bias b, slope a of PReLU, scale γ and shift β of batch norm. */
export type Role = 'weight' | 'bias' | 'slope' | 'scale' | 'shift'

/** A tensor that training changes, and where it stands in its network. */
export interface Parameter {
  /** 'W1', 'b1', 'a1', 'gamma1', 'beta1' */
  readonly name: string
  readonly role: Role
  /** Number of its layer, from 1. */
  readonly layer: number
  readonly tensor: Tensor
}

export function tensorsOf(parameters: readonly Parameter[]): Tensor[] {
  return parameters.map(({ tensor }) => tensor)
}

/** How many numbers are learned. */
export function countParameters(parameters: readonly Parameter[]): number {
  return parameters.reduce((count, { tensor }) => count + tensor.size, 0)
}
