import { describe, expect, test } from 'vitest'
import { distortionOf, gradedGlyphs } from '../../../src/data/glyphs/graded-glyphs.ts'
import { DIGITS, LETTERS, STROKES } from '../../../src/data/glyphs/strokes.ts'
import type { LabelledData } from '../../../src/data/labelled-data.ts'
import { createEngine, RandomStreams, softmaxCrossEntropy } from '../../../src/engine/index.ts'
import { accuracy } from '../../../src/nn/losses/accuracy.ts'
import { createMlp } from '../../../src/nn/mlp.ts'
import { adam } from '../../../src/nn/optimizers/adam.ts'
import { constant } from '../../../src/nn/schedules/schedule.ts'
import { train } from '../../../src/nn/training/train.ts'

const stream = (seed = 1) => new RandomStreams(seed).stream('data')

/** Share of right answers on the last fifth after some epochs on the others; no hidden units: a linear classifier. */
function learned(
  { inputs, labels, classes }: LabelledData,
  hidden: readonly number[],
  epochs: number,
): number {
  const engine = createEngine()
  const streams = new RandomStreams(5, engine.words)
  const pixels = inputs.size / labels.length
  const count = 0.8 * labels.length
  const rows = (from: number, to: number) =>
    engine.tensor(
      inputs.data.subarray(from * pixels, to * pixels).map((ink) => (ink - 0.25) / 0.35),
      [to - from, pixels],
    )
  const [training, test] = [rows(0, count), rows(count, labels.length)]
  const net = createMlp({
    ...{ engine, streams, inputs: pixels, hidden, outputs: classes },
    ...{ activation: 'relu', rule: 'he' },
  })
  const steps = train({
    ...{ engine, inputs: training, labels: labels.subarray(0, count), batchSize: 64 },
    ...{ stream: streams.stream('batches'), parameters: net.parameters },
    ...{ optimizer: adam(), schedule: constant(0.003) },
    loss: (x, own) => softmaxCrossEntropy(net.forward(x).logits, own),
  })
  for (let step = 0; step < (epochs * count) / 64; step++) steps.next()
  const right = accuracy(net.forward(test, 'test').logits, labels.subarray(count))
  steps.return()
  engine.dispose()
  return right
}

test('at the default difficulty a linear classifier stays under 95%, a small net passes 97%', () => {
  const data = gradedGlyphs(stream(), { count: 10_000, size: 16 })
  const linear = learned(data, [], 8)
  expect(linear).toBeGreaterThan(0.8)
  expect(linear).toBeLessThan(0.95)
  expect(learned(data, [96], 6)).toBeGreaterThan(0.97)
})

test('the higher the difficulty, the fewer a linear classifier names', () => {
  const right = [0, 0.3, 0.6, 1].map((difficulty) =>
    learned(gradedGlyphs(stream(), { count: 1500, size: 16, difficulty }), [], 8),
  )
  expect(right[0]).toBe(1)
  for (let i = 1; i < right.length; i++) expect(right[i]).toBeLessThan(right[i - 1])
  expect(right[3]).toBeLessThan(0.4)
})

describe.each([16, 28])('%i pixels', (size) => {
  test('digits and letters, in turns, the first ones the same however many are drawn', () => {
    const characters = [...DIGITS, ...LETTERS]
    const data = gradedGlyphs(stream(), { count: 80, size, characters })
    expect(data.inputs.shape).toEqual([80, 1, size, size])
    expect(data.classes).toBe(36)
    expect([...data.labels.subarray(34, 38)]).toEqual([34, 35, 0, 1])
    expect(data.inputs.data.every((ink) => ink >= 0 && ink <= 1)).toBe(true)
    const first = gradedGlyphs(stream(), { count: 40, size, characters })
    expect(first.inputs.data).toEqual(data.inputs.data.subarray(0, first.inputs.size))
  })

  test('without difficulty every example of a class is the same', () => {
    const { inputs } = gradedGlyphs(stream(), { count: 20, size, difficulty: 0 })
    expect(inputs.data.subarray(10 * size * size)).toEqual(inputs.data.subarray(0, 10 * size * size))
  })
})

test('distortions are proportional to the difficulty', () => {
  const [half, whole] = [distortionOf(0.5), distortionOf(1)]
  for (const [name, value] of Object.entries(whole))
    expect(half[name as keyof typeof half]).toBeCloseTo(value / 2, 14)
  expect(Object.keys(STROKES).length).toBe(36)
})
