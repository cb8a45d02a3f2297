import { describe, expect, test } from 'vitest'
import { backward, type Engine, RandomStreams, softmaxCrossEntropy } from '../../src/engine/index.ts'
import { ACTIVATIONS, type ActivationName } from '../../src/nn/activations/table.ts'
import { INITIALISERS, type InitialiserName } from '../../src/nn/initialisers/table.ts'
import { penalized } from '../../src/nn/losses/penalty.ts'
import { createMlp, type MlpOptions } from '../../src/nn/mlp.ts'
import { countParameters } from '../../src/nn/parameter.ts'
import { distance, engineOf, FORMATS, flat, golden } from './golden.ts'

interface Net {
  activation: ActivationName
  X: number[][]
  labels: number[]
  W: number[][][]
  b: number[][]
  l2: number
  logits: number[][]
  dataLoss: number
  loss: number
  gradW: number[][][]
  gradB: number[][]
  /** One slope, shared by both layers. */
  alpha?: number
  gradAlpha?: number
}

const create = (engine: Engine, options: Partial<MlpOptions> & Pick<MlpOptions, 'activation'>) =>
  createMlp({
    engine,
    streams: new RandomStreams(1, engine.words),
    inputs: 6,
    hidden: [7, 5],
    outputs: 3,
    rule: 'he',
    ...options,
  })

describe.each(FORMATS)('nets of tests/golden/mlp.json in $precision', ({ precision, tolerance }) => {
  test.each(golden<{ nets: Net[] }>('mlp').nets.map((net) => [net.activation, net] as const))(
    '%s',
    (_, net) => {
      const engine = engineOf(precision)
      const mlp = create(engine, { activation: net.activation })
      const parameter = (name: string) => mlp.parameters.find((p) => p.name === name)!.tensor
      net.W.forEach((numbers, i) => {
        parameter(`W${i + 1}`).data.set(flat(numbers))
      })
      net.b.forEach((numbers, i) => {
        parameter(`b${i + 1}`).data.set(numbers)
      })
      const slopes = mlp.parameters.filter(({ role }) => role === 'slope').map(({ tensor }) => tensor)
      for (const slope of slopes) slope.data[0] = net.alpha ?? Number.NaN
      const { logits } = mlp.forward(engine.tensor(flat(net.X), [9, 6]))
      const dataLoss = softmaxCrossEntropy(logits, Int32Array.from(net.labels))
      const loss = penalized(dataLoss, mlp.parameters, { l2: net.l2 })
      backward(loss)
      expect(distance(logits.data, net.logits)).toBeLessThan(tolerance)
      expect(distance(dataLoss.data, [net.dataLoss])).toBeLessThan(tolerance)
      expect(distance(loss.data, [net.loss])).toBeLessThan(tolerance)
      net.gradW.forEach((gradient, i) => {
        expect(distance(parameter(`W${i + 1}`).grad!.data, gradient)).toBeLessThan(tolerance)
      })
      net.gradB.forEach((gradient, i) => {
        expect(distance(parameter(`b${i + 1}`).grad!.data, gradient)).toBeLessThan(tolerance)
      })
      if (net.gradAlpha !== undefined) {
        const total = slopes.reduce((sum, { grad }) => sum + grad!.data[0], 0)
        expect(distance([total], [net.gradAlpha])).toBeLessThan(tolerance)
      }
    },
  )
})

describe('createMlp', () => {
  test('maxout has twice the hidden columns, PReLU one slope for each layer or unit', () => {
    const count = (options: Partial<MlpOptions> & Pick<MlpOptions, 'activation'>) =>
      countParameters(create(engineOf('f32'), options).parameters)
    const relu = 6 * 7 + 7 + (7 * 5 + 5) + (5 * 3 + 3)
    expect(count({ activation: 'relu' })).toBe(relu)
    expect(count({ activation: 'maxout' })).toBe(2 * (6 * 7 + 7) + 2 * (7 * 5 + 5) + 18)
    expect(count({ activation: 'prelu' })).toBe(relu + 2)
    expect(count({ activation: 'prelu', slopes: 'unit' })).toBe(relu + 12)
    expect(count({ activation: 'relu', batchNorm: 'before' })).toBe(relu + 24)
  })

  test('a layer starts from the same weights whatever stands after it', () => {
    const weights = (hidden: number[]) =>
      create(engineOf('f32'), { activation: 'tanh', hidden }).parameters[0].tensor.data
    expect(weights([7, 5])).toEqual(weights([7, 90, 2]))
    expect(weights([7, 5])).not.toEqual(weights([8, 5]))
  })

  test.each(Object.keys(INITIALISERS) as InitialiserName[])(
    '%s with every activation gives finite logits',
    (rule) => {
      for (const activation of Object.keys(ACTIVATIONS) as ActivationName[]) {
        const engine = engineOf('f32')
        const batch = engine.normal(new RandomStreams(2, engine.words).stream('data'), [20, 6])
        const mlp = create(engine, { activation, rule, batch, bias: 0.01 })
        const { logits, layers } = mlp.forward(batch)
        expect(logits.shape).toEqual([20, 3])
        expect(layers.map(({ h }) => h.shape)).toEqual([
          [20, 7],
          [20, 5],
        ])
        expect(logits.data.every(Number.isFinite)).toBe(true)
      }
    },
  )

  test('LSUV: each layer in turn has outputs of variance 1, biases and all', () => {
    const engine = engineOf('f64')
    const batch = engine.normal(new RandomStreams(2, engine.words).stream('data'), [200, 6], {
      mean: 2,
      std: 5,
    })
    const { layers } = create(engine, { activation: 'relu', rule: 'lsuv', batch, bias: 0.01 }).forward(batch)
    for (const { z } of layers) {
      const values = Array.from(z.data)
      const mean = values.reduce((sum, v) => sum + v, 0) / z.size
      const variance = values.reduce((sum, v) => sum + (v - mean) ** 2, 0) / z.size
      expect(Math.abs(variance - 1)).toBeLessThan(1e-3)
    }
  })

  test('LSUV without a batch is refused', () => {
    expect(() => create(engineOf('f32'), { activation: 'relu', rule: 'lsuv' })).toThrow('needs a batch')
  })

  test("PReLU's rule of He uses the slope below zero; for ReLU it is He's", () => {
    const first = (options: Partial<MlpOptions> & Pick<MlpOptions, 'activation' | 'rule'>) =>
      create(engineOf('f64'), options).parameters[0].tensor.data
    const he = first({ activation: 'relu', rule: 'he' })
    expect(first({ activation: 'relu', rule: 'prelu-he' })).toEqual(he)
    const prelu = first({ activation: 'prelu', rule: 'prelu-he' })
    he.forEach((w, i) => {
      expect(prelu[i]).toBeCloseTo(w / Math.sqrt(1.0625), 12)
    })
  })

  test('dropout acts in training only', () => {
    const engine = engineOf('f32')
    const mlp = create(engine, { activation: 'relu', hidden: [64], keep: 0.5, bias: 1 })
    const x = engine.tensor(new Float32Array(60).fill(0.1), [10, 6])
    const test1 = mlp.forward(x, 'test').layers[0]
    expect(test1.output).toBe(test1.h)
    const { h, output } = mlp.forward(x, 'train').layers[0]
    const dropped = output.data.filter((v) => v === 0).length
    expect(dropped).toBeGreaterThan(320 - 4 * 12.65)
    expect(dropped).toBeLessThan(320 + 4 * 12.65)
    output.data.forEach((v, i) => {
      expect([0, 2 * h.data[i]]).toContain(v)
    })
  })
})
