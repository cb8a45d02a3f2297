import { expect, test } from 'vitest'
import { RandomStreams } from '../../../src/engine/random.ts'
import { dropout } from '../../../src/nn/layers/dropout.ts'
import { engineOf } from '../golden.ts'

test('kept values are divided by the probability that they are kept; others than probabilities are refused', () => {
  const engine = engineOf('f32')
  const stream = new RandomStreams(1, engine.words).stream('dropout')
  const x = engine.full([1000], 3)
  expect(new Set(dropout(x, stream, 0.5).data)).toEqual(new Set([0, 6]))
  for (const keep of [0, -1, 1.1, Number.NaN])
    expect(() => dropout(x, stream, keep)).toThrow(`dropout: keep is ${keep}`)
})
