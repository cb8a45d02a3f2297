import type { Schedule } from './schedule.ts'

export interface ConstantWarmUp {
  readonly steps: number
  /** Rate of the first steps. */
  readonly rate: number
}

/**
 * A low constant rate for the first steps, then `after` from its own step 0.
 * He et al., "Deep residual learning for image recognition", CVPR 2016, section 4.2.
 */
export function constantWarmUp(after: Schedule, { steps, rate }: ConstantWarmUp): Schedule {
  return (step) => (step < steps ? rate : after(step - steps))
}

/**
 * after(0)·(t+1)/s for the first s steps, then `after` from its own step 0.
 * Goyal et al., "Accurate, large minibatch SGD: training ImageNet in 1 hour", 2017, section 2.2.
 */
export function gradualWarmUp(after: Schedule, { steps }: { readonly steps: number }): Schedule {
  return (step) => (step < steps ? (after(0) * (step + 1)) / steps : after(step - steps))
}
