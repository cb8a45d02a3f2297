import { describe, expect, test } from 'vitest'
import { backward } from '../../../src/engine/autograd.ts'
import { createEngine } from '../../../src/engine/engine.ts'
import { apply } from '../../../src/engine/op.ts'
import { OPS } from '../../../src/engine/ops/index.ts'
import { RandomStreams } from '../../../src/engine/random.ts'

const EPSILON = 1e-6
const ABSOLUTE = 1e-5
const RELATIVE = 1e-3

describe('backward equals central differences, in double precision', () => {
  for (const op of OPS) {
    op.gradcheck.forEach(({ shapes, attrs, range = [-2, 2] }, i) => {
      test(`${op.name} ${i}: ${shapes.map((shape) => `[${shape}]`).join(' ')}`, () => {
        const engine = createEngine({ precision: 'f64' })
        const stream = new RandomStreams(7).stream('noise', 100 * OPS.indexOf(op) + i)
        const inputs = shapes.map((shape) =>
          engine.parameter(engine.uniform(stream, shape, range[0], range[1])),
        )
        const out = apply(op, inputs, attrs)
        const weights = engine.uniform(stream, out.shape, -1, 1)
        const loss = (): number => {
          const y = apply(op, inputs, attrs)
          let sum = 0
          for (let j = 0; j < y.size; j++) sum += y.data[j] * weights.data[j]
          return sum
        }
        backward(out, weights.value)
        for (const input of inputs) {
          const gradient = input.grad
          if (input.size > 0) expect(gradient, 'every input gets a gradient').toBeDefined()
          for (let j = 0; j < input.size; j++) {
            const start = input.data[j]
            input.data[j] = start + EPSILON
            const up = loss()
            input.data[j] = start - EPSILON
            const down = loss()
            input.data[j] = start
            const numeric = (up - down) / (2 * EPSILON)
            const analytic = gradient?.data[j] as number
            expect(Math.abs(analytic - numeric)).toBeLessThanOrEqual(ABSOLUTE + RELATIVE * Math.abs(numeric))
          }
        }
      })
    })
  }
})

test('each operation has a case above, and a TeX formula for the gradient of each input', () => {
  for (const op of OPS) {
    expect(op.gradcheck.length).toBeGreaterThan(0)
    expect(op.tex.forward).not.toBe('')
    expect(op.tex.backward.length).toBeGreaterThan(0)
  }
})
