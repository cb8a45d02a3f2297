import { describe, expect, test } from 'vitest'
import { backward, createEngine, dense, softmaxCrossEntropy, tanh } from '../../src/engine/index.ts'
import { RandomStreams } from '../../src/engine/random.ts'

function smallNet(precision: 'f32' | 'f64') {
  const engine = createEngine({ precision })
  const init = new RandomStreams(3, engine.words).stream('init')
  const x = engine.normal(init, [5, 4])
  const w1 = engine.parameter(engine.normal(init, [4, 6], { std: 0.5 }))
  const b1 = engine.parameter(engine.zeros([6]))
  const w2 = engine.parameter(engine.normal(init, [6, 3], { std: 0.5 }))
  const b2 = engine.parameter(engine.zeros([3]))
  const labels = Int32Array.of(0, 2, 1, 1, 0)
  const coefficients = engine.tensor([0.1])
  const step = () => {
    const loss = softmaxCrossEntropy(dense(tanh(dense(x, w1, b1)), w2, b2), labels)
    backward(loss)
    for (const p of [w1, b1, w2, b2]) {
      if (p.grad) engine.kernels.sgd(p.data, p.grad.data, coefficients.data)
    }
    return loss
  }
  return { engine, step, parameters: [w1, b1, w2, b2] }
}

describe('capture', () => {
  test('a replayed step gives the same bits as the step done anew', () => {
    const eager = smallNet('f32')
    const losses = Array.from({ length: 20 }, () => eager.engine.scope(() => eager.step().item()))
    const captured = smallNet('f32')
    const program = captured.engine.capture(captured.step)
    const replayed = losses.map((_, i) => {
      if (i > 0) program.run()
      return program.result.item()
    })
    expect(replayed).toEqual(losses)
    expect(losses[19]).toBeLessThan(losses[0])
    expect(captured.parameters.map((p) => p.data)).toEqual(eager.parameters.map((p) => p.data))
  })

  test('an error inside leaves the engine as it was', () => {
    const { engine } = smallNet('f32')
    const { kernels } = engine
    expect(() =>
      engine.capture(() => {
        engine.zeros([3])
        throw new Error('no')
      }),
    ).toThrow('no')
    expect(engine.kernels).toBe(kernels)
  })
})

describe('scope', () => {
  test('the steady state allocates nothing: the same buffers come again', () => {
    const engine = createEngine({ bytes: 64 })
    for (let i = 0; i < 100; i++) engine.scope(() => engine.zeros([8]))
    expect(() => engine.zeros([17])).toThrow('its limit is 64')
  })
})
