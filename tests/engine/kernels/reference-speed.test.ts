import { expect, test } from 'vitest'
import { referenceKernels } from '../../../src/engine/kernels/reference.ts'
import { DOUBLE, SINGLE } from '../../../src/engine/precision.ts'

const SIZE = 256

/** 10⁹ multiplications and additions in a second of this thread's time, the best of a dozen products. */
function gigaflops(precision: typeof SINGLE): number {
  const { matmul } = referenceKernels(precision)
  const numbers = () => {
    const values = { length: SIZE * SIZE }
    return precision.name === 'f32'
      ? Float32Array.from(values, (_, i) => i % 7)
      : Float64Array.from(values, (_, i) => i % 7)
  }
  const [a, b, c] = [numbers(), numbers(), numbers()]
  let best = Infinity
  for (let i = 0; i < 12; i++) {
    const start = process.cpuUsage()
    matmul(SIZE, SIZE, SIZE, a, 0, b, 0, c, 0)
    best = Math.min(best, process.cpuUsage(start).user)
  }
  return (2 * SIZE ** 3) / best / 1000
}

/** 1.2 GFLOP/s on a laptop of 2020; 0.1 with a rounding function that is handed in. A slow machine, or one that works for others too, may have a sixth. */
test('without SIMD a matrix product does not crawl, also where both precisions are in use', () => {
  gigaflops(DOUBLE)
  expect(gigaflops(SINGLE)).toBeGreaterThan(0.2)
})
