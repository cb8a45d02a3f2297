export interface NonFiniteWhere {
  /** Count of frames or training steps done when it was noticed. */
  readonly step: number
  /** Layer's index or name, where one is to blame. */
  readonly layer?: number | string
  /** Operation whose result was not finite: 'matmul', 'softmax', 'loss'. */
  readonly operation: string
  readonly value?: number
}

/** Thrown by a run whose numbers are no longer finite. */
export class NonFiniteError extends Error implements NonFiniteWhere {
  override readonly name = 'NonFiniteError'
  readonly step: number
  readonly layer?: number | string
  readonly operation: string
  readonly value: number

  constructor({ step, layer, operation, value = Number.NaN }: NonFiniteWhere) {
    const where = layer === undefined ? '' : `, layer ${layer}`
    super(`A value became ${value} at step ${step}${where}, in ${operation}.`)
    this.step = step
    this.layer = layer
    this.operation = operation
    this.value = value
  }
}

/** The value itself. Throws NonFiniteError where it is NaN or infinite. */
export function finite(value: number, where: Omit<NonFiniteWhere, 'value'>): number {
  if (!Number.isFinite(value)) throw new NonFiniteError({ ...where, value })
  return value
}
