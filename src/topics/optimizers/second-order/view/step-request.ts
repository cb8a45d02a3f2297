import type { MethodName } from '../methods.ts'

/** Do what one step of a method takes beside the gradient, for n weights, `times` times. */
export interface StepRequest {
  readonly method: MethodName
  readonly n: number
  readonly history: number
  readonly times: number
}

/** Numbers of weights that are measured: none takes longer than about half a second, or 35 MB. */
export const MEASURED: Readonly<Record<MethodName, readonly number[]>> = {
  descent: [1e3, 1e4, 1e5, 1e6],
  momentum: [1e3, 1e4, 1e5, 1e6],
  newton: [64, 128, 256, 512, 1024],
  bfgs: [64, 128, 256, 512, 1024, 2048],
  lbfgs: [1e3, 1e4, 1e5],
}

/** Time grows with this power of n. */
export const POWER: Readonly<Record<MethodName, number>> = {
  descent: 1,
  momentum: 1,
  newton: 3,
  bfgs: 2,
  lbfgs: 1,
}
