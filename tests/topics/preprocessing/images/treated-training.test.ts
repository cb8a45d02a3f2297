import { describe, expect, test } from 'vitest'
import { createEngine, RandomStreams } from '../../../../src/engine/index.ts'
import { createMlp } from '../../../../src/nn/mlp.ts'
import { deadShare, TreatedTraining } from '../../../../src/topics/preprocessing/images/treated-training.ts'

const [ROWS, SIZE, UNITS, CLASSES, SEED] = [24, 12, 8, 3, 5]

function setting(rate = 0.1, scale = 1) {
  const engine = createEngine()
  const inputs = engine.normal(new RandomStreams(1).stream('data'), [ROWS, SIZE], { std: scale })
  const labels = Int32Array.from({ length: ROWS }, (_, i) => i % CLASSES)
  const set = { inputs, labels }
  const options = {
    engine,
    seed: SEED,
    training: set,
    test: set,
    classes: CLASSES,
    units: UNITS,
    batchSize: 6,
  }
  return { engine, set, training: new TreatedTraining({ ...options, rate: () => rate }) }
}

describe('one net on treated images', () => {
  test('its first loss is that of its first weights, computed here in doubles', () => {
    const { engine, set, training } = setting()
    const net = createMlp({
      engine,
      streams: new RandomStreams(SEED, engine.words),
      inputs: SIZE,
      hidden: [UNITS],
      outputs: CLASSES,
      activation: 'relu',
      rule: 'he',
    })
    const [w1, , w2] = net.parameters.map(({ tensor }) => tensor.data)
    let loss = 0
    for (let row = 0; row < ROWS; row++) {
      const x = Array.from(set.inputs.data.subarray(row * SIZE, (row + 1) * SIZE))
      const h = Array.from({ length: UNITS }, (_, j) =>
        Math.max(
          0,
          x.reduce((sum, value, i) => sum + value * w1[i * UNITS + j], 0),
        ),
      )
      const z = Array.from({ length: CLASSES }, (_, k) =>
        h.reduce((sum, value, j) => sum + value * w2[j * CLASSES + k], 0),
      )
      loss += Math.log(z.reduce((sum, value) => sum + Math.exp(value), 0)) - z[set.labels[row]]
    }
    expect(training.measure().loss).toBeCloseTo(loss / ROWS, 5)
  })

  test('two nets with the same seed and data stay equal to the bit, and learn', () => {
    const [one, other] = [setting().training, setting().training]
    const before = one.measure().loss
    for (const _ of one.advance(200));
    for (const _ of other.advance(200));
    expect(one.measure()).toEqual(other.measure())
    expect(one.measure().loss).toBeLessThan(before / 4)
    expect(one.measure().accuracy).toBeGreaterThan(0.9)
  })

  test('a net that blew up stands at NaN and takes no more steps', () => {
    const { training } = setting(1e6, 100)
    for (const _ of training.advance(50));
    expect(training.measure()).toEqual({ loss: Number.NaN, accuracy: Number.NaN, dead: Number.NaN })
    for (const _ of training.advance(50));
    training.close()
  })

  test('a unit counts as dead when no row is above 0', () => {
    const h = createEngine().tensor([0, 1, 0, 0, 0, 3, 0, 2], [2, 4])
    expect(deadShare(h)).toBe(0.5)
  })
})
