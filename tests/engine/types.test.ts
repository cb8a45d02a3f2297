import { expect, test } from 'vitest'
import { createEngine, NdArray, RandomStreams, Tensor } from '../../src/engine/index.ts'

test('a misspelt stream does not compile', () => {
  const streams = new RandomStreams(1)
  // @ts-expect-error: 'inti' is no stream
  expect(streams.stream('inti')).not.toBe(streams.stream('init'))
})

test('what makes a constant gives a tensor, what makes room for kernels an array', () => {
  const engine = createEngine()
  const stream = new RandomStreams(1, engine.words).stream('init')
  const shape = [2]
  const made = [
    engine.tensor([1, 2]),
    engine.zeros(shape),
    engine.full(shape, 3),
    engine.normal(stream, shape),
  ]
  for (const tensor of [...made, engine.uniform(stream, shape)]) expect(tensor).toBeInstanceOf(Tensor)
  expect(engine.array(shape)).toBeInstanceOf(NdArray)
  expect([...engine.array(shape, 4).data]).toEqual([4, 4])
})

test('mean and standard deviation are given by name', () => {
  const engine = createEngine({ precision: 'f64' })
  const { data } = engine.normal(new RandomStreams(1).stream('noise'), [10_000], { mean: 7, std: 0.1 })
  expect(Array.from(data).reduce((sum, v) => sum + v, 0) / 10_000).toBeCloseTo(7, 2)
  // @ts-expect-error: a number does not say which of the two it is
  expect(() => engine.normal(new RandomStreams(1).stream('noise'), [1], 0.1)).not.toThrow()
})
