import { describe, expect, test } from 'vitest'
import { createEngine, RandomStreams, softmaxCrossEntropy } from '../../../src/engine/index.ts'
import { LayerStatistics } from '../../../src/nn/statistics/layer-statistics.ts'
import { createDigitNet, weightsOf } from '../../../src/topics/babysitting/digit-net.ts'
import { drawDigits, firstOf, PIXELS } from '../../../src/topics/babysitting/digits.ts'
import { Evaluation } from '../../../src/topics/babysitting/evaluation.ts'
import { shuffleLabels } from '../../../src/topics/babysitting/shuffle-labels.ts'

function drawn(seed = 42, scaling = {}) {
  const engine = createEngine()
  const random = new RandomStreams(seed, engine.words)
  const sets = drawDigits(engine, random.stream('data'), { training: 100, validation: 50 }, scaling)
  return { engine, random, ...sets, statistics: new LayerStatistics(engine) }
}

describe('digits', () => {
  test('the training set has mean 0 and standard deviation 1, the validation set nearly', () => {
    const { training, validation, statistics } = drawn()
    expect(statistics.of(training.inputs.data).mean).toBeCloseTo(0, 6)
    expect(statistics.of(training.inputs.data).std).toBeCloseTo(1, 6)
    const held = statistics.of(validation.inputs.data)
    expect(Math.abs(held.mean)).toBeGreaterThan(1e-5)
    expect(held.std).toBeCloseTo(1, 1)
  })

  test('raw pixels run from 0 to 255, and are the same pictures', () => {
    const raw = drawn(42, { training: 'raw' })
    const { training } = drawn()
    const { min, max, mean, std } = raw.statistics.of(raw.training.inputs.data)
    expect([min, max]).toEqual([0, 255])
    const i = 1234
    expect((raw.training.inputs.data[i] - mean) / std).toBeCloseTo(training.inputs.data[i], 4)
  })

  test('the digits take turns, and the first examples are the first of the set', () => {
    const { training } = drawn()
    expect([...training.labels.subarray(0, 12)]).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 0, 1])
    const few = firstOf(training, 7)
    expect(few.inputs.shape).toEqual([7, PIXELS])
    expect([...few.inputs.data]).toEqual([...training.inputs.data.subarray(0, 7 * PIXELS)])
    expect(firstOf(training, 500).labels).toHaveLength(100)
  })

  test('shuffled labels are the same labels elsewhere', () => {
    const { training, random } = drawn()
    const before = [...training.labels]
    shuffleLabels(training.labels, random.stream('labels'))
    expect([...training.labels]).not.toEqual(before)
    expect([...training.labels].sort()).toEqual(before.sort())
  })
})

describe('a network for the digits', () => {
  test('begins near chance level, ln 10, and has as many weights as it says', () => {
    const { engine, random, training } = drawn()
    const net = createDigitNet({ engine, streams: random, layers: 3, units: 20 })
    const weights = net.parameters.filter(({ role }) => role === 'weight')
    expect(weights.reduce((sum, { tensor }) => sum + tensor.size, 0)).toBe(
      weightsOf({ layers: 3, units: 20 }),
    )
    const { loss } = new Evaluation(engine, net, training).score()
    expect(Math.abs(loss - Math.log(10))).toBeLessThan(0.1)
  })

  test('is measured with the weights that it has at that moment', () => {
    const { engine, random, training } = drawn()
    const net = createDigitNet({ engine, streams: random, layers: 1, units: 8 })
    const evaluation = new Evaluation(engine, net, training)
    const before = evaluation.score()
    const output = net.output.bias?.data
    if (output) output[3] = 20
    const after = evaluation.score()
    const logits = engine.withoutGradients(() => net.forward(training.inputs, 'test').logits)
    expect(after.loss).toBeCloseTo(softmaxCrossEntropy(logits, training.labels).item(), 5)
    expect(after.accuracy).toBeCloseTo(0.1, 10)
    expect(after.loss).toBeGreaterThan(before.loss)
  })
})
