import { NonFiniteError } from './nonfinite.ts'

/** Why a run ended before its time, in a form that can be posted between threads. */
export interface Failure {
  /**
   * error: the experiment threw; budget: refused; nan: numbers no longer finite; lost: the worker fell silent
   * twice; load: its code could not be fetched.
   */
  readonly kind: 'error' | 'budget' | 'nan' | 'lost' | 'load'
  readonly message: string
  /** Frames done before the failure. */
  readonly step?: number
}

export function failureOf(error: unknown, step: number): Failure {
  if (error instanceof NonFiniteError) return { kind: 'nan', message: error.message, step: error.step }
  const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error)
  return { kind: 'error', message, step }
}
