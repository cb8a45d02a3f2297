import type { FunctionName } from '../../names.ts'

/** Evaluate one function `times` times on ELEMENTS numbers. */
export interface CostRequest {
  readonly name: FunctionName
  readonly times: number
}

/** Outputs of one evaluation: 64 KB, which stay in a core's own cache. */
export const ELEMENTS = 16384
