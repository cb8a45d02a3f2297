import { cos, exp } from '../../engine/math/f64.ts'
import type { Schedule } from './schedule.ts'

export interface StepDecay {
  readonly rate: number
  /** Steps from one drop to the next. */
  readonly every: number
  /** γ, what is left at each drop. */
  readonly factor: number
}

/** η₀ γ^⌊t / s⌋, the power by squaring. */
export function stepDecay({ rate, every, factor }: StepDecay): Schedule {
  return (step) => {
    let power = 1
    let square = factor
    for (let n = Math.floor(step / every); n > 0; n = Math.floor(n / 2)) {
      if (n % 2 === 1) power *= square
      square *= square
    }
    return rate * power
  }
}

export interface RateOfDecay {
  readonly rate: number
  /** k, per step. */
  readonly k: number
}

/** η₀ e^(−kt) */
export function exponentialDecay({ rate, k }: RateOfDecay): Schedule {
  return (step) => rate * exp(-k * step)
}

/** η₀ / (1 + kt) */
export function inverseTimeDecay({ rate, k }: RateOfDecay): Schedule {
  return (step) => rate / (1 + k * step)
}

export interface CosineDecay {
  readonly rate: number
  readonly steps: number
  /** Where it ends, and stays. */
  readonly lowest?: number
}

/**
 * η_min + ½(η₀ − η_min)(1 + cos πt/T), η_min from t = T on.
 * Loshchilov and Hutter, "SGDR: stochastic gradient descent with warm restarts", ICLR 2017, equation 5, one period.
 */
export function cosineDecay({ rate, steps, lowest = 0 }: CosineDecay): Schedule {
  return (step) => {
    if (step >= steps) return lowest
    return lowest + 0.5 * (rate - lowest) * (1 + cos((Math.PI * step) / steps))
  }
}
