import { describe, expect, test } from 'vitest'
import { backward, createEngine, reshape, scale, sum, type Tensor } from '../../src/engine/index.ts'

describe.each(['simd', 'reference'] as const)('%s: what was given back is not read', (kernels) => {
  const make = () => createEngine({ kernels, bytes: 5e6 })

  test('a tensor of a scope, also under another shape, after the scope', () => {
    const engine = make()
    const [x, y] = engine.scope(() => {
      const inside = engine.tensor([1, 2, 3, 4])
      return [inside, reshape(inside, { shape: [2, 2] })]
    })
    expect(() => x.data).toThrow('numbers of shape [4] read after the scope that they were made in')
    expect(() => y.item()).toThrow('item() of a tensor of shape [2,2]')
    expect(() => scale(y, { by: 2 })).toThrow('numbers of shape [2,2] read after')
    expect(x.shape).toEqual([4])
  })

  test('a gradient of a scope after the scope; the parameter lives on', () => {
    const engine = make()
    const w = engine.parameter(engine.tensor([3]))
    engine.scope(() => backward(sum(scale(w, { by: 2 }), {})))
    expect(w.data[0]).toBe(3)
    expect(() => w.grad?.data).toThrow('read after the scope')
  })

  test('scopes inside scopes: the outer one keeps what it made', () => {
    const engine = make()
    engine.scope(() => {
      const outer = engine.tensor([7])
      const inner = engine.scope(() => engine.tensor([8]))
      expect(outer.item()).toBe(7)
      expect(() => inner.item()).toThrow('read after the scope')
    })
  })

  test('the numbers of a scope are NaN afterwards, for whoever kept the array itself', () => {
    const engine = make()
    const raw = engine.scope(() => engine.tensor([1, 2]).data)
    expect([...raw]).toEqual([Number.NaN, Number.NaN])
  })

  test('a program after dispose(): run, result and a second dispose are errors', () => {
    const engine = make()
    const x = engine.tensor([1])
    const program = engine.capture(() => scale(x, { by: 2 }))
    program.dispose()
    expect(() => program.run()).toThrow('run() after dispose() of the program')
    expect(() => program.result.data).toThrow('read after dispose() of the program')
    expect(() => program.dispose()).toThrow('disposed before')
    expect(x.item()).toBe(1)
  })

  test('an engine after dispose(): its tensors, programs and a second dispose are errors', () => {
    const engine = make()
    const x = engine.tensor([1])
    const program = engine.capture(() => scale(x, { by: 2 }))
    engine.dispose()
    expect(() => x.data).toThrow('read after dispose() of the engine')
    expect(() => program.run()).toThrow('run() after dispose() of the engine')
    expect(() => engine.dispose()).toThrow('disposed before')
    expect(() => program.dispose()).not.toThrow()
  })

  test('what a step that failed made is given back', () => {
    const engine = make()
    let made: Tensor | undefined
    expect(() =>
      engine.capture(() => {
        made = engine.zeros([1000])
        throw new Error('no')
      }),
    ).toThrow('no')
    expect(() => made?.data).toThrow('read after a step that failed')
    expect(engine.memory.account.used).toBe(0)
  })

  test('a step is not captured inside another', () => {
    const engine = make()
    expect(() => engine.capture(() => engine.capture(() => engine.zeros([1])))).toThrow(
      'capture() inside a step',
    )
    expect(engine.capture(() => engine.zeros([1])).result.item()).toBe(0)
  })
})
