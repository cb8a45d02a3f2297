import { describe, expect, test } from 'vitest'
import { backward } from '../../../src/engine/index.ts'
import { type RnnWeights, sequenceLoss, VanillaRnn } from '../../../src/nn/recurrent/vanilla-rnn.ts'
import { distance, engineOf, FORMATS, flat, golden, type Nested } from '../golden.ts'

type Name = keyof RnnWeights

interface Golden {
  ids: number[]
  params: Record<Name, number[] | number[][]>
  hidden: number[][]
  loss: number
  grads: Record<Name, Nested>
}

const { ids, params, hidden, loss, grads } = golden<Golden>('rnn')

describe.each(FORMATS)('tests/golden/rnn.json in $precision', ({ precision, tolerance }) => {
  test('hidden states, loss and gradients through time', () => {
    const engine = engineOf(precision)
    const tensor = (name: Name) => {
      const rows = params[name]
      return engine.tensor(flat(rows), Array.isArray(rows[0]) ? [rows.length, rows[0].length] : [rows.length])
    }
    const rnn = new VanillaRnn({
      Wxh: tensor('Wxh'),
      Whh: tensor('Whh'),
      Why: tensor('Why'),
      bh: tensor('bh'),
      by: tensor('by'),
    })
    const symbols = ids.map((id) => Int32Array.of(id))
    const trace = rnn.unroll(symbols.slice(0, -1), engine.zeros([1, 5]))
    const measured = sequenceLoss(trace.logits, symbols.slice(1))
    backward(measured)
    expect(
      distance(
        trace.hidden.flatMap((h) => [...h.data]),
        hidden,
      ),
    ).toBeLessThan(tolerance)
    expect(distance(measured.data, [loss])).toBeLessThan(tolerance)
    for (const name of Object.keys(grads) as Name[]) {
      expect(distance(rnn.weights[name].grad!.data, grads[name])).toBeLessThan(tolerance)
    }
  })
})
