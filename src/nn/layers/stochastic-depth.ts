import { add, multiply, type RandomStream, type Tensor } from '../../engine/index.ts'
import { dropoutMask } from './dropout.ts'

/**
 * y = x + (b/keep)·branch, with b = 1 with probability `keep`, else 0, for the whole batch: a residual block that is
 * sometimes left out. Divided by keep, so that nothing changes at test; the paper multiplies by it at test instead.
 * Throws RangeError unless 0 < keep ≤ 1. Huang, Sun, Liu, Sedra and Weinberger, "Deep networks with stochastic depth",
 * ECCV 2016.
 */
export function stochasticDepth(x: Tensor, branch: Tensor, stream: RandomStream, keep: number): Tensor {
  return add(x, multiply(branch, dropoutMask(x.engine, stream, [1], { keep })))
}

/** Probability that block `block` of `blocks` (from 1) is kept: from near 1 at the first down to `last` (eq. 4). */
export function survival(block: number, blocks: number, last: number): number {
  return 1 - (block / blocks) * (1 - last)
}
