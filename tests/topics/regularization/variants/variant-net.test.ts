import { expect, test } from 'vitest'
import { createEngine, RandomStreams } from '../../../../src/engine/index.ts'
import { countParameters } from '../../../../src/nn/parameter.ts'
import { type METHODS, PIXELS, TRAINED } from '../../../../src/topics/regularization/variants/methods.ts'
import { VariantNet } from '../../../../src/topics/regularization/variants/variant-net.ts'

const engine = createEngine()
const x = engine.normal(new RandomStreams(1, engine.words).stream('data'), [4, PIXELS])
const netOf = (method: (typeof METHODS)[number], keep = 0.5) =>
  new VariantNet({ engine, streams: new RandomStreams(7, engine.words), method, keep })

test('without batch norm, all methods compute the same at test: nothing is random there', () => {
  const plain = [...netOf('plain').forward(x, 'test').data]
  for (const method of TRAINED.filter((name) => !name.endsWith('batch-norm')))
    expect([...netOf(method).forward(x, 'test').data]).toEqual(plain)
})

test('in training each method that adds noise differs from the plain network, and no other', () => {
  const plain = [...netOf('plain').forward(x, 'train').data]
  const noisy = ['dropout', 'dropconnect', 'stochastic-depth', 'fractional-pooling']
  for (const method of TRAINED.filter((name) => !name.endsWith('batch-norm'))) {
    const net = netOf(method, 0.3)
    const stream = new RandomStreams(3, engine.words).stream('noise')
    // A residual block is kept for the whole batch, so that one draw may change nothing.
    const draws = Array.from({ length: 8 }, () => {
      net.draw(stream)
      return [...net.forward(x, 'train').data]
    })
    expect(draws.some((logits) => logits.some((value, i) => value !== plain[i]))).toBe(noisy.includes(method))
  }
})

test('parameters: filters, one hidden layer, two blocks of two, output; γ and β for batch norm', () => {
  const learned = 4 * 9 + 4 + (4 * 121 + 1) * 48 + 4 * (48 + 1) * 48 + (48 + 1) * 10
  expect(countParameters(netOf('plain').parameters)).toBe(learned)
  expect(countParameters(netOf('batch-norm').parameters)).toBe(learned + 3 * 2 * 48)
})
