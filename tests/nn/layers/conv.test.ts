import { describe, expect, test } from 'vitest'
import { add, backward, conv2d, maxPool, reshape } from '../../../src/engine/index.ts'
import { distance, engineOf, FORMATS, flat, golden } from '../golden.ts'

interface Golden {
  x: number[][][][]
  w: number[][][][]
  b: number[]
  conv: {
    stride: number
    padding: number
    y: number[][][][]
    gradOutput: number[][][][]
    gradX: number[][][][]
    gradW: number[][][][]
    gradB: number[]
  }[]
  maxpool: { y: number[][][][]; gradOutput: number[][][][]; gradX: number[][][][] }
}

const { x, w, b, conv, maxpool } = golden<Golden>('conv')

describe.each(FORMATS)('tests/golden/conv.json in $precision', ({ precision, tolerance }) => {
  test.each(conv.map((c) => [c.stride, c.padding, c] as const))(
    'stride %i, padding %i',
    (stride, padding, expected) => {
      const engine = engineOf(precision)
      const image = engine.parameter(engine.tensor(flat(x), [2, 3, 7, 6]))
      const kernels = engine.parameter(engine.tensor(flat(w), [4, 3, 3, 3]))
      const bias = engine.parameter(engine.tensor(b))
      const y = add(conv2d(image, kernels, { stride, padding }), reshape(bias, { shape: [4, 1, 1] }))
      backward(y, engine.tensor(flat(expected.gradOutput), y.shape).value)
      expect(distance(y.data, expected.y)).toBeLessThan(tolerance)
      expect(distance(image.grad!.data, expected.gradX)).toBeLessThan(tolerance)
      expect(distance(kernels.grad!.data, expected.gradW)).toBeLessThan(tolerance)
      expect(distance(bias.grad!.data, expected.gradB)).toBeLessThan(tolerance)
    },
  )

  test('max-pool 2 × 2', () => {
    const engine = engineOf(precision)
    const image = engine.parameter(engine.tensor(flat(x), [2, 3, 7, 6]))
    const y = maxPool(image, { size: 2 })
    backward(y, engine.tensor(flat(maxpool.gradOutput), y.shape).value)
    expect(distance(y.data, maxpool.y)).toBeLessThan(tolerance)
    expect(distance(image.grad!.data, maxpool.gradX)).toBeLessThan(tolerance)
  })
})
