import { describe, expect, test } from 'vitest'
import { createEngine, parseExpression, ScalarFunction } from '../../../../src/engine/index.ts'
import { experiment } from '../../../../src/topics/optimizers/landscape/experiment.ts'
import { NAMES, type Name, optimizerOf } from '../../../../src/topics/optimizers/landscape/optimizers.ts'
import { pathsOf } from '../../../../src/topics/optimizers/landscape/paths.ts'
import { Runner } from '../../../../src/topics/optimizers/landscape/runner.ts'
import { stepVectors } from '../../../../src/topics/optimizers/landscape/step-vectors.ts'
import { curvatures, SURFACES, surfaceOf } from '../../../../src/topics/optimizers/landscape/surfaces.ts'
import { moved, WHOLE, zoomed } from '../../../../src/topics/optimizers/landscape/window.ts'
import { distance, golden } from '../../../nn/golden.ts'
import { record } from '../../../support/record.ts'

interface Run {
  surface: string
  H?: number[][]
  optimizer: string
  lr: number
  start: [number, number]
  path: number[][]
}

const WRITTEN: Record<string, string> = {
  rosenbrock: '(1-x)^2 + 100*(y-x^2)^2',
  beale: '(1.5-x+x*y)^2 + (2.25-x+x*y^2)^2 + (2.625-x+x*y^3)^2',
  saddle: 'x^2 - y^2',
}
const constants = { rho: 0.9, alpha: 0.99, beta1: 0.9, beta2: 0.999, decay: 0.01, printed: false }
const ravine = { surface: 'ravine', condition: 100, angle: 0, expression: 'x' } as const
const names = (name: string): Name | undefined =>
  name === 'adam-no-bias-correction' ? 'adamRaw' : NAMES.find((own) => own === name)

describe('runners on an expression walk the paths of tests/golden/optimizers.json', () => {
  const { runs } = golden<{ runs: Run[] }>('optimizers')
  const known = runs.filter(({ optimizer }) => names(optimizer))
  test.each(known.map((run) => [`${run.optimizer} on ${run.surface}`, run] as const))('%s', (_, run) => {
    const { H, surface, optimizer, lr, start, path } = run
    const text = H ? `0.5*(${H[0][0]}*x^2 + ${2 * H[0][1]}*x*y + ${H[1][1]}*y^2)` : WRITTEN[surface]
    const parsed = parseExpression(text)
    if (!parsed.ok) throw new Error(text)
    const engine = createEngine({ precision: 'f64' })
    const rule = optimizerOf(names(optimizer) as Name, constants)
    const runner = new Runner(engine, new ScalarFunction(parsed.expression), rule, lr, start, undefined)
    const walked = [[runner.x, runner.y]]
    for (let step = 1; step < path.length; step++) {
      runner.advance(0, 0)
      walked.push([runner.x, runner.y])
    }
    // A path that has left the plane ends there.
    const seen = walked.filter(([x]) => Number.isFinite(x))
    expect(distance(seen.flat(), path.slice(0, seen.length).flat())).toBeLessThan(1e-9)
  })
})

describe('surfaces', () => {
  test.each([0, 30, 45, 90, -20])('the ravine at %d° has curvatures 1 and 1/κ', (angle) => {
    const [high, low] = curvatures(surfaceOf({ ...ravine, angle }).f, 1, -2)
    expect(high).toBeCloseTo(1, 8)
    expect(low).toBeCloseTo(0.01, 8)
  })

  test.each(SURFACES.filter((name) => name !== 'free'))(
    '%s is nowhere below its lowest value, and comes close',
    (surface) => {
      const { f, least = Number.NaN } = surfaceOf({ ...ravine, surface })
      let lowest = Infinity
      for (let x = -5; x <= 5; x += 0.02)
        for (let y = -5; y <= 5; y += 0.02) lowest = Math.min(lowest, f.value(x, y))
      expect(lowest).toBeGreaterThanOrEqual(least - 1e-12)
      expect(lowest - least).toBeLessThan(2e-3)
    },
  )
})

test('a window keeps the place under the pointer while it zooms, and has bounds', () => {
  const next = zoomed(WHOLE, 0.5, 1, -2)
  // A quarter of the way from the middle stays a quarter of the way.
  expect((1 - next.x) / next.half).toBeCloseTo(1 / WHOLE.half, 12)
  expect((-2 - next.y) / next.half).toBeCloseTo(-2 / WHOLE.half, 12)
  expect(zoomed(WHOLE, 1e-9).half).toBe(1e-3)
  expect(moved(WHOLE, 1, -1)).toEqual({ x: 1, y: -1, half: WHOLE.half })
})

test('vectors of a step: downhill, along the velocity, and the step, from where the step began', () => {
  const { log, last } = record(experiment, { steps: 7 })
  const { paths } = pathsOf(log, log.length, 3)
  const shown = ['sgd', 'momentum', 'adam'] as const
  const of = (i: number) => stepVectors(last, shown[i], i, [paths[i].x[7], paths[i].y[7]])
  for (const i of [0, 1, 2]) {
    expect(of(i).from[0]).toBeCloseTo(paths[i].x[6], 12)
    expect(of(i).from[1]).toBeCloseTo(paths[i].y[6], 12)
  }
  // ∇f = (x/κ, y) on the aligned ravine; SGD has no velocity and steps along −∇f.
  const [sgd, momentum] = [of(0), of(1)]
  expect(sgd.list.map(({ kind }) => kind)).toEqual(['gradient', 'step'])
  const length = Math.hypot(paths[0].x[6] / 100, paths[0].y[6])
  expect(sgd.list[0].length).toBeCloseTo(length, 12)
  expect(sgd.list[1].length).toBeCloseTo(1.9 * length, 12)
  expect(sgd.list[1].direction[1]).toBeCloseTo(sgd.list[0].direction[1], 12)
  // Momentum steps along its velocity.
  expect(momentum.list[2].direction[0]).toBeCloseTo(momentum.list[1].direction[0], 12)
})

test('SGD on the aligned ravine follows (1 − η/κ)ᵗ and (1 − η)ᵗ', () => {
  const { log, last } = record(experiment, { steps: 60 })
  const { steps, paths } = pathsOf(log, log.length, 3)
  expect(last.step).toBe(60)
  steps.forEach((t, i) => {
    expect(paths[0].x[i]).toBeCloseTo(-3.5 * (1 - 1.9 / 100) ** t, 12)
    expect(paths[0].y[i]).toBeCloseTo(1.2 * (1 - 1.9) ** t, 12)
  })
})

test('a path read back from frames of many steps is complete, in order', () => {
  const few = record(experiment, { steps: 400 })
  const many = record(experiment, { steps: 2222 })
  const short = pathsOf(few.log, few.log.length, 3)
  const long = pathsOf(many.log, many.log.length, 3)
  expect(Array.from(long.steps)).toEqual(Array.from({ length: 2223 }, (_, i) => i))
  for (const i of [0, 1, 2]) expect(long.paths[i].x.subarray(0, 401)).toEqual(short.paths[i].x)
})

test('SGD and momentum do not notice a rotation; Adam does', () => {
  const { reached, turned } = record(experiment, {}).last
  expect(turned[0]).toBe(reached[0])
  expect(turned[1]).toBe(reached[1])
  expect(turned[2]).toBeGreaterThan(3 * reached[2])
})

test.each([
  ['momentum', 'momentum-as-printed', 'printedClimbs'],
  ['RMSProp', 'rmsprop-as-printed', 'printedStalls'],
  ['Adam', 'adam-as-printed', 'printedStalls'],
] as const)('%s as printed goes wrong', (_, preset, key) => {
  expect(record(experiment, experiment.presets[preset] as object).reading?.key).toBe(key)
})

test('eight optimizers take 10,000 steps in under half a second', () => {
  const all = Object.fromEntries(NAMES.map((name) => [name, true]))
  const own = { surface: 'beale', startX: -2, startY: -1.5, sgdRate: 0.2, steps: 10_000 } as const
  // On the processor: by the clock, others would be measured too.
  const times = [1, 2, 3].map(() => {
    const before = process.cpuUsage()
    record(experiment, { ...all, ...own })
    const { user, system } = process.cpuUsage(before)
    return (user + system) / 1000
  })
  expect(Math.min(...times)).toBeLessThan(500)
})
