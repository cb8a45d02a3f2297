import { describe, expect, test } from 'vitest'
import { backward, multiply, RandomStreams, sum } from '../../../../src/engine/index.ts'
import { adam } from '../../../../src/nn/optimizers/adam.ts'
import { adamw } from '../../../../src/nn/optimizers/adamw.ts'
import type { Optimizer } from '../../../../src/nn/optimizers/optimizer.ts'
import { decoupledOnWeights } from '../../../../src/topics/regularization/penalties/decoupled.ts'
import { experiment, factorsOf } from '../../../../src/topics/regularization/penalties/experiment.ts'
import { limitColumns } from '../../../../src/topics/regularization/penalties/max-norm.ts'
import { engineOf } from '../../../nn/golden.ts'
import { record } from '../../../support/record.ts'

test('max-norm scales the columns that are too long down to c, and leaves the others', () => {
  // Columns (3, 4), (0.3, 0.4) and (0, 0).
  const weights = Float64Array.of(3, 0.3, 0, 4, 0.4, 0)
  expect(limitColumns(weights, 2, 3, 2)).toBe(1)
  const expected = [1.2, 0.3, 0, 1.6, 0.4, 0]
  weights.forEach((value, i) => {
    expect(value).toBeCloseTo(expected[i], 12)
  })
})

test('elastic net divides its strength between Σ|w| and ½Σw²', () => {
  const penalty = { strength: 0.1, mix: 0.25 }
  expect(factorsOf({ ...penalty, penalty: 'elastic' })).toEqual({ l1: 0.025, l2: 0.75 * 0.1 })
  expect(factorsOf({ ...penalty, penalty: 'l1' })).toEqual({ l1: 0.1, l2: 0 })
  expect(factorsOf({ ...penalty, penalty: 'l2' })).toEqual({ l1: 0, l2: 0.1 })
  expect(factorsOf({ ...penalty, penalty: 'max-norm' })).toEqual({ l1: 0, l2: 0 })
})

describe('decoupled decay', () => {
  /** A matrix and a vector after five steps. */
  function moved(optimizer: Optimizer) {
    const engine = engineOf('f64')
    const stream = new RandomStreams(1).stream('data')
    const parameters = [[2, 3], [3]].map((shape) => engine.parameter(engine.normal(stream, shape)))
    const factors = parameters.map(({ shape }) => engine.normal(stream, shape))
    const state = optimizer.init(engine, parameters)
    for (let step = 0; step < 5; step++) {
      optimizer.advance(state, 0.05)
      engine.scope(() => {
        for (const [i, parameter] of parameters.entries())
          backward(sum(multiply(multiply(parameter, parameter), factors[i]), {}))
        optimizer.update(parameters, state)
      })
    }
    return parameters.map(({ data }) => [...data])
  }

  test('is AdamW for weights and Adam for biases', () => {
    const [weights, biases] = moved(decoupledOnWeights(0.3, 0.05))
    const [expected] = moved(adamw({ decay: 0.3 }))
    weights.forEach((value, i) => {
      expect(value).toBeCloseTo(expected[i], 6)
    })
    expect(biases).toEqual(moved(adam())[1])
  })
})

describe('a run', () => {
  const SHORT = { steps: 40, units: 8 }

  test('begins alike with and without', () => {
    const { log } = record(experiment, SHORT, { most: 1 })
    const [training, validation, ...others] = log.at(0)?.losses ?? []
    expect(others).toEqual([training, validation, training, validation])
  })

  test('keeps no hidden unit’s weights longer than c', () => {
    const { last } = record(experiment, { ...SHORT, penalty: 'max-norm', radius: 0.4 })
    const { units } = SHORT
    for (let unit = 0; unit < units; unit++) {
      const [u, v] = [last.weights[unit], last.weights[units + unit]]
      expect(u * u + v * v).toBeLessThan(0.4 ** 2 + 1e-6)
    }
  })

  test('under SGD the L2 penalty is decay: without data to learn from, w shrinks by 1 − ηλ per step', () => {
    const { last, log } = record(experiment, {
      ...SHORT,
      optimizer: 'sgd',
      rate: 0.0001,
      strength: 1,
      steps: 20,
    })
    // At η = 10⁻⁴ the loss moves the norm by far less than 20 steps of the penalty would if λ were off by a tenth.
    const first = log.at(0)?.norms[1] ?? 0
    expect(last.norms[1] / last.norms[0]).toBeCloseTo((1 - 0.0001) ** 20, 5)
    expect(first).toBe(log.at(0)?.norms[0])
  })
})
