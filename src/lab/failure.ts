import type { Excess } from './budget.ts'
import { MissingDataError } from './missing-data.ts'
import { NonFiniteError, type NonFiniteWhere } from './nonfinite.ts'

/** Why a run ended before its time, in a form that can be posted between threads. */
export interface Failure {
  /**
   * error: the experiment threw; budget: too big to start; conflict: values that cannot go together; nan: numbers no
   * longer finite; lost: the worker fell silent twice; load: its code could not be fetched; data: the file is not here.
   */
  readonly kind: 'error' | 'budget' | 'conflict' | 'nan' | 'lost' | 'load' | 'data'
  /** What was thrown, or what was seen of a lost worker, in its own words. */
  readonly message?: string
  /** Frames done before the failure. */
  readonly step?: number
  /** Where a number was not finite. */
  readonly where?: Omit<NonFiniteWhere, 'step'>
  /** Identity of the data that are missing. */
  readonly data?: string
  readonly excess?: Excess
  readonly conflict?: { readonly parameter: string; readonly reason: string }
}

export function failureOf(error: unknown, step: number): Failure {
  if (error instanceof MissingDataError) return { kind: 'data', data: error.identity }
  if (error instanceof NonFiniteError) {
    const { layer, operation, value } = error
    return { kind: 'nan', step: error.step, where: { layer, operation, value } }
  }
  const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error)
  return { kind: 'error', message, step }
}
