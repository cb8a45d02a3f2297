import { describe, expect, test } from 'vitest'
import { createEngine, RandomStreams } from '../../../../src/engine/index.ts'
import { tensorsOf } from '../../../../src/nn/parameter.ts'
import { PIXELS } from '../../../../src/topics/babysitting/digits.ts'
import type { Bug } from '../../../../src/topics/babysitting/sanity/bugs.ts'
import { CheckedNetwork, penaltyOf } from '../../../../src/topics/babysitting/sanity/network.ts'

function network(bug: Bug) {
  const engine = createEngine({ precision: 'f64' })
  const streams = new RandomStreams(7, engine.words)
  const x = engine.normal(streams.stream('data'), [4, PIXELS])
  const labels = Int32Array.of(0, 3, 9, 3)
  return { x, labels, network: new CheckedNetwork({ engine, streams, layers: 1, units: 6, bug }) }
}

/** Loss from the logits, by the definition. */
function defined(bug: Bug, logits: ArrayLike<number>, labels: Int32Array): number {
  const rows = Array.from(labels, (label, row) => {
    const z = Array.from({ length: 10 }, (_, j) => logits[row * 10 + j])
    const softmax = (v: number[]) => {
      const sum = v.reduce((total, one) => total + Math.exp(one), 0)
      return v.map((one) => Math.exp(one) / sum)
    }
    if (bug === 'no-softmax') return -z[label]
    return -Math.log(softmax(bug === 'two-softmaxes' ? softmax(z) : z)[label])
  })
  return rows.reduce((sum, one) => sum + one, 0) / rows.length
}

describe('the loss of a network with a mistake', () => {
  test.each(['nothing', 'no-softmax', 'two-softmaxes'] as const)('%s', (bug) => {
    const { x, labels, network: own } = network(bug)
    const logits = own.logits(x)
    expect(own.loss(logits, labels).item()).toBeCloseTo(defined(bug, logits.data, labels), 10)
  })

  test('a flipped sign is one of the first layer’s weights, and of nothing else', () => {
    const grads = (['nothing', 'gradient-sign'] as const).map((bug) => {
      const { x, labels, network: own } = network(bug)
      own.backward(own.loss(own.logits(x), labels))
      return tensorsOf(own.net.parameters).map(({ grad }) => [...(grad?.data ?? [])])
    })
    expect(grads[1][0]).toEqual(grads[0][0].map((g) => -g))
    expect(grads[1].slice(1)).toEqual(grads[0].slice(1))
  })

  test('the penalty is half of λ times the sum of the squared weights, or lost', () => {
    const { x, labels, network: own } = network('nothing')
    const loss = own.loss(own.logits(x), labels)
    const rise = own.penalised(loss, 0.3).item() - loss.item()
    expect(rise).toBeCloseTo(penaltyOf(own.net, 0.3), 10)
    const lost = network('penalty-lost')
    const plain = lost.network.loss(lost.network.logits(lost.x), lost.labels)
    expect(lost.network.penalised(plain, 0.3).item()).toBe(plain.item())
  })
})
