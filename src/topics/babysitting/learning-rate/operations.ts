/** The change of the weights, which is no operation of the forward pass. */
export const UPDATE = 'update'

/** Operations in which a value can stop being finite, in the order of the numbers that a frame holds. */
export const OPERATIONS = [
  UPDATE,
  'dense',
  'relu',
  'crossEntropyRows',
  'sum',
  'scale',
  'mean',
  'other',
] as const

export type Operation = (typeof OPERATIONS)[number]

/** Where the first value that was not finite came from. */
export interface Birth {
  readonly step: number
  readonly layer: number
  readonly operation: string
  /** The last loss that was finite. */
  readonly lossBefore: number
  /** Largest |xW + b| of that layer in the last step that was finite. */
  readonly preActivation: number
  /** Largest |W| of that layer before that step, and at the start. */
  readonly weight: number
  readonly start: number
}

export function operationIndex(name: string): number {
  const index = OPERATIONS.indexOf(name as Operation)
  return index < 0 ? OPERATIONS.length - 1 : index
}

export function operationAt(index: number): Operation {
  return OPERATIONS[index] ?? 'other'
}
