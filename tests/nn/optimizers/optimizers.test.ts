import { describe, expect, test } from 'vitest'
import { NdArray } from '../../../src/engine/ndarray.ts'
import { adam } from '../../../src/nn/optimizers/adam.ts'
import type { Optimizer } from '../../../src/nn/optimizers/optimizer.ts'
import { sgd } from '../../../src/nn/optimizers/sgd.ts'
import { OPTIMIZERS } from '../../../src/nn/optimizers/table.ts'
import { distance, engineOf, FORMATS, golden } from '../golden.ts'
import { gradientOf } from './surfaces.ts'

interface Run {
  surface: string
  H?: number[][]
  optimizer: string
  lr: number
  start: number[]
  path: number[][]
}

const rules: Record<string, () => Optimizer> = {
  ...OPTIMIZERS,
  'sgd-weight-decay': () => sgd({ decay: 0.01 }),
}

/** The optimizer's own path under gradients taken where it stands. */
function walk({ surface, H, optimizer, lr, start, path }: Run, precision: 'f32' | 'f64'): number[] {
  const engine = engineOf(precision)
  const gradient = gradientOf(surface, H)
  const p = engine.parameter(engine.tensor(start))
  const rule = rules[optimizer]()
  const state = rule.init(engine, [p])
  const visited = [...p.data]
  for (let step = 1; step < path.length; step++) {
    p.grad = engine.tensor(gradient(p.data[0], p.data[1])).value
    rule.advance(state, lr)
    rule.update([p], state)
    visited.push(...p.data)
  }
  return visited
}

describe.each(FORMATS)('paths of tests/golden/optimizers.json in $precision', ({ precision, tolerance }) => {
  const { runs } = golden<{ runs: Run[] }>('optimizers')
  test.each(runs.map((run) => [`${run.optimizer} on ${run.surface}`, run] as const))('%s', (_, run) => {
    expect(distance(walk(run, precision), run.path)).toBeLessThan(tolerance)
  })
})

describe.each(Object.entries(OPTIMIZERS))('%s', (_, create) => {
  test('a captured update, repeated, gives the bits of single updates', () => {
    const engine = engineOf('f32')
    const start = [0.3, -1.2, 4, 0, 1e-3]
    const gradients = Array.from({ length: 20 }, (_, t) => start.map((x, i) => x * (i - 2) + t / 7))
    const single = engine.parameter(engine.tensor(start))
    const repeated = engine.parameter(engine.tensor(start))
    const gradient = engine.zeros([5])
    single.grad = gradient.value
    repeated.grad = gradient.value
    const rule = create()
    const states = [single, repeated].map((p) => rule.init(engine, [p]))
    let program: { run(): void } | undefined
    gradients.forEach((numbers, t) => {
      gradient.data.set(numbers)
      for (const state of states) rule.advance(state, 0.1 / (1 + t))
      rule.update([single], states[0])
      if (program) program.run()
      else program = engine.capture(() => rule.update([repeated], states[1]))
    })
    expect(single.data).not.toEqual(new Float32Array(start))
    expect(repeated.data).toEqual(single.data)
  })

  test('a parameter without a gradient stays', () => {
    const engine = engineOf('f64')
    const moved = engine.parameter(engine.tensor([1]))
    const kept = engine.parameter(engine.tensor([1]))
    moved.grad = new NdArray(new Float64Array([1]), [1])
    const rule = create()
    const state = rule.init(engine, [moved, kept])
    rule.advance(state, 0.1)
    rule.update([moved, kept], state)
    expect(kept.data[0]).toBe(1)
    expect(moved.data[0]).toBeLessThan(1)
  })
})

test('Adam without correction: 3.2 times the rate at t = 1, most at t = 12 with 6.6 times', () => {
  const engine = engineOf('f64')
  const p = engine.parameter(engine.tensor([0]))
  p.grad = new NdArray(new Float64Array([1]), [1])
  const rule = adam({ biasCorrection: false, epsilon: 0 })
  const state = rule.init(engine, [p])
  const steps = Array.from({ length: 50 }, () => {
    const before = p.data[0]
    rule.advance(state, 1)
    rule.update([p], state)
    return before - p.data[0]
  })
  expect(steps[0]).toBeCloseTo(0.1 / Math.sqrt(0.001), 10)
  expect(steps.indexOf(Math.max(...steps))).toBe(11)
  expect(Math.max(...steps)).toBeCloseTo(6.57, 2)
})

test("AdamW's decay shrinks a parameter by 1 − ηλ where the gradient is zero", () => {
  const engine = engineOf('f64')
  const p = engine.parameter(engine.tensor([2]))
  p.grad = new NdArray(new Float64Array([0]), [1])
  const rule = OPTIMIZERS.adamw()
  const state = rule.init(engine, [p])
  rule.advance(state, 0.1)
  rule.update([p], state)
  expect(p.data[0]).toBe(2 * (1 - 0.1 * 0.01))
})
