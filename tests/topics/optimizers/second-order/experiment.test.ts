import { describe, expect, test } from 'vitest'
import { parseExpression, ScalarFunction } from '../../../../src/engine/index.ts'
import { experiment } from '../../../../src/topics/optimizers/second-order/experiment.ts'
import { createMethod } from '../../../../src/topics/optimizers/second-order/methods.ts'
import {
  lineSearch,
  Objective,
  type Point,
} from '../../../../src/topics/optimizers/second-order/objective.ts'
import { memory, work } from '../../../../src/topics/optimizers/second-order/view/sizes.ts'
import { record } from '../../../support/record.ts'
import { SEEDS } from '../../../support/seeds.ts'

const settings = { rate: 0.1, momentumRate: 0.1, rho: 0.9, history: 5 }

function objectiveOf(text: string): Objective {
  const parsed = parseExpression(text)
  if (!parsed.ok) throw new Error(text)
  return new Objective(new ScalarFunction(parsed.expression))
}

const QUADRATIC = '3*x^2 + 2*x*y + y^2/2 + x - y'
/** Where its gradient (6x + 2y + 1, 2x + y − 1) is 0. */
const MINIMUM: Point = [-1.5, 4]

describe('on a quadratic', () => {
  test('Newton arrives in one step, with five gradients', () => {
    const objective = objectiveOf(QUADRATIC)
    const [x, y] = createMethod('newton', settings)(objective, [2, 2])
    expect(x).toBeCloseTo(MINIMUM[0], 6)
    expect(y).toBeCloseTo(MINIMUM[1], 6)
    expect(objective.evaluations).toBe(5)
  })

  test.each(['bfgs', 'lbfgs'] as const)('%s arrives within 12 steps', (name) => {
    const objective = objectiveOf(QUADRATIC)
    const step = createMethod(name, settings)
    let p: Point = [2, 2]
    for (let i = 0; i < 12; i++) p = step(objective, p)
    expect(p[0]).toBeCloseTo(MINIMUM[0], 6)
    expect(p[1]).toBeCloseTo(MINIMUM[1], 6)
  })
})

test('BFGS and L-BFGS with room for all pairs take the same path', () => {
  const [full, limited] = (['bfgs', 'lbfgs'] as const).map((name) => {
    const objective = objectiveOf('((1 - x)^2 + 100*(y - x^2)^2)/500')
    const step = createMethod(name, { ...settings, history: 20 })
    const path: Point[] = [[-1.5, 2.5]]
    for (let i = 0; i < 3; i++) path.push(step(objective, path[i]))
    return path
  })
  // The first two steps have one pair at most; later ones differ in how the first scale is chosen.
  for (const i of [1, 2]) {
    expect(limited[i][0]).toBeCloseTo(full[i][0], 9)
    expect(limited[i][1]).toBeCloseTo(full[i][1], 9)
  }
})

test.each([[[-1.5, 2.5]], [[0.3, -1]], [[3, 3]]] as [Point][])(
  'the line search from %j meets both Wolfe conditions',
  (p) => {
    const objective = objectiveOf('((1 - x)^2 + 100*(y - x^2)^2)/500')
    const { value, gradient } = objective.at(p)
    const found = lineSearch(objective, p, value, gradient, [-gradient[0], -gradient[1]])
    if (!found) throw new Error('none found')
    const slope = -(gradient[0] ** 2 + gradient[1] ** 2)
    const t = (p[0] - found.point[0]) / gradient[0]
    expect(found.value).toBeLessThanOrEqual(value + 1e-4 * t * slope)
    expect(-(found.gradient[0] * gradient[0] + found.gradient[1] * gradient[1])).toBeGreaterThanOrEqual(
      0.9 * slope,
    )
  },
)

test('uphill there is nothing to search', () => {
  const objective = objectiveOf('x^2')
  expect(lineSearch(objective, [1, 0], 1, [2, 0], [1, 0])).toBeUndefined()
})

test('Newton ends at the saddle, the others do not', () => {
  const { last, reading } = record(experiment, experiment.presets['to-a-saddle'])
  expect(reading?.key).toBe('saddle')
  expect(last.x[2]).toBeCloseTo(0, 6)
  expect(last.y[2]).toBeCloseTo(0, 6)
  for (const i of [0, 1, 3, 4]) expect(last.loss[i]).toBeLessThan(-1.2)
})

test.each(SEEDS)('mini-batches spoil Newton and BFGS, not gradient descent (seed %d)', (seed) => {
  const { reading } = record(experiment, { ...experiment.presets['mini-batches'], seed, steps: 1000 })
  const { bfgs, descent } = { bfgs: 0, descent: 0, ...reading?.numbers }
  expect(bfgs).toBeGreaterThan(3 * descent)
})

test('a Hessian of a million weights takes 4 TB', () => {
  expect(memory('newton', 1e6, 5)).toBe(4e12)
  expect(memory('lbfgs', 1e6, 5)).toBe(4e7)
  expect(work('newton', 1e6, 5)).toBeCloseTo(1e18 / 3, -10)
})
