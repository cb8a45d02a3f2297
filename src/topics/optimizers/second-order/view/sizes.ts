import type { MethodName } from '../methods.ts'

/** Bytes of a number in single precision. */
const NUMBER = 4

/** Weights of ResNet-50. */
export const RESNET = 25.6e6
export const LARGEST = 1e12

/** Numbers of weights, from 1 to a trillion. */
export const SIZES = Array.from({ length: 25 }, (_, i) => 10 ** (i / 2))

/** Bytes that a method keeps beside n weights and their gradient. */
export function memory(method: MethodName, n: number, history: number): number {
  const numbers = { descent: 0, momentum: n, newton: n * n, bfgs: n * n, lbfgs: 2 * history * n }
  return NUMBER * numbers[method]
}

/**
 * Multiply-adds of one step, beside gradients: n for an update, n³/3 to factor the Hessian, 2n² to multiply the estimate
 * and update it (its symmetric half), 4mn for the two loops.
 */
export function work(method: MethodName, n: number, history: number): number {
  return {
    descent: n,
    momentum: 2 * n,
    newton: (n * n * n) / 3,
    bfgs: 2 * n * n,
    lbfgs: 4 * history * n,
  }[method]
}
