import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { backward, softmaxCrossEntropy, type Tensor } from '../../../src/engine/index.ts'
import { accuracy } from '../../../src/nn/losses/accuracy.ts'
import { hinge } from '../../../src/nn/losses/hinge.ts'
import { smoothedCrossEntropy } from '../../../src/nn/losses/label-smoothing.ts'
import { meanSquared } from '../../../src/nn/losses/mean-squared.ts'
import { penalized } from '../../../src/nn/losses/penalty.ts'
import { distance, engineOf, FORMATS, flat, golden } from '../golden.ts'

test('hinge of the scores in the notes on SVMs: 2.9, 0 and 12.9', () => {
  // Scores of cat, car and frog for three pictures, as in CS231n's second lecture.
  const engine = engineOf('f64')
  const scores = engine.parameter(engine.tensor([3.2, 5.1, -1.7, 1.3, 4.9, 2.0, 2.2, 2.5, -3.1], [3, 3]))
  const identity = engine.tensor([1, 0, 0, 0, 1, 0, 0, 0, 1], [3, 3])
  const loss = hinge(scores, Int32Array.of(0, 1, 2), identity)
  expect(loss.item()).toBeCloseTo((2.9 + 0 + 12.9) / 3, 12)
  backward(loss)
  // Each margin above zero pushes its own score up and the true one down, by 1/3.
  const expected = [-1, 1, 0, 0, 0, 0, 1, 1, -2].map((v) => v / 3)
  scores.grad!.data.forEach((g, i) => {
    expect(g).toBeCloseTo(expected[i], 12)
  })
})

interface Golden {
  z: number[][]
  labels: number[]
  crossEntropy: { smoothing: number; loss: number; gradZ: number[][] }[]
  hinge: { loss: number; gradZ: number[][] }
}

describe.each(FORMATS)('losses of tests/golden/losses.json in $precision', ({ precision, tolerance }) => {
  const { z, labels, crossEntropy, hinge: margins } = golden<Golden>('losses')
  const engine = engineOf(precision)
  const [rows, classes] = [z.length, z[0].length]
  const logits = () => engine.parameter(engine.tensor(flat(z), [rows, classes]))
  const compare = (x: Tensor, loss: Tensor, expected: { loss: number; gradZ: number[][] }) => {
    backward(loss)
    expect(distance(loss.data, [expected.loss])).toBeLessThan(tolerance)
    expect(distance(x.grad!.data, expected.gradZ)).toBeLessThan(tolerance)
  }

  test.each(crossEntropy)('cross-entropy with smoothing $smoothing', (expected) => {
    const x = logits()
    compare(x, smoothedCrossEntropy(x, Int32Array.from(labels), expected.smoothing), expected)
  })

  test('hinge', () => {
    const x = logits()
    const identity = Array.from({ length: classes ** 2 }, (_, i) => (i % (classes + 1) === 0 ? 1 : 0))
    compare(x, hinge(x, Int32Array.from(labels), engine.tensor(identity, [classes, classes])), margins)
  })
})

test('smoothing outside 0 … 1 is refused, and large logits do not overflow', () => {
  const engine = engineOf('f32')
  const z = engine.tensor([1000, 0, -1000], [1, 3])
  expect(() => smoothedCrossEntropy(z, Int32Array.of(0), 1.5)).toThrow('label smoothing is 1.5')
  expect(smoothedCrossEntropy(z, Int32Array.of(0), 0.3).item()).toBeCloseTo(300, 3)
})

test('accuracy refuses labels that it would read past', () => {
  const z = engineOf('f64').zeros([2, 3])
  expect(() => accuracy(z, Int32Array.of(0, 3))).toThrow('accuracy: label 3 at place 1 is not in 0 … 2')
  expect(() => accuracy(z, Int32Array.of(0))).toThrow('accuracy: 1 labels for logits of [2,3]')
})

test('the mean square is over all values', () => {
  const engine = engineOf('f64')
  const y = engine.parameter(engine.tensor([1, 2, 3, 4], [2, 2]))
  const loss = meanSquared(y, engine.tensor([0, 2, 1, 8], [2, 2]))
  expect(loss.item()).toBe((1 + 0 + 4 + 16) / 4)
  backward(loss)
  expect([...y.grad!.data]).toEqual([0.5, 0, 1, -2])
})

test('penalties see weights only', () => {
  const engine = engineOf('f64')
  const weight = engine.parameter(engine.tensor([3, -4], [1, 2]))
  const bias = engine.parameter(engine.tensor([100, 100]))
  const parameters = [
    { name: 'W1', role: 'weight', layer: 1, tensor: weight },
    { name: 'b1', role: 'bias', layer: 1, tensor: bias },
  ] as const
  const loss = penalized(engine.tensor([1], []), parameters, { l1: 0.1, l2: 0.01 })
  expect(loss.item()).toBeCloseTo(1 + 0.1 * 7 + 0.5 * 0.01 * 25, 12)
  backward(loss)
  expect(weight.grad!.data[0]).toBeCloseTo(0.1 + 0.03, 12)
  expect(weight.grad!.data[1]).toBeCloseTo(-0.1 - 0.04, 12)
  expect(bias.grad).toBeUndefined()
})

test('equal logits lose ln C nats', () => {
  const engine = engineOf('f64')
  expect(softmaxCrossEntropy(engine.zeros([4, 10]), Int32Array.of(0, 3, 5, 9)).item()).toBeCloseTo(
    Math.LN10,
    12,
  )
})

test('accuracy is the share of rows whose argmax is the label', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.tuple(fc.array(fc.integer({ min: -3, max: 3 }), { minLength: 3, maxLength: 3 }), fc.nat(2)),
        { minLength: 1 },
      ),
      (rows) => {
        const engine = engineOf('f64')
        const right = rows.filter(([scores, label]) => scores.indexOf(Math.max(...scores)) === label).length
        const logits = engine.tensor(
          rows.flatMap(([scores]) => scores),
          [rows.length, 3],
        )
        expect(
          accuracy(
            logits,
            Int32Array.from(rows, ([, label]) => label),
          ),
        ).toBe(right / rows.length)
      },
    ),
  )
  expect(accuracy(engineOf('f64').tensor([Number.NaN, 1], [1, 2]), Int32Array.of(1))).toBe(0)
})
