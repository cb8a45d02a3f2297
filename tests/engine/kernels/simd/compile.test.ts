import { describe, expect, test } from 'vitest'
import {
  backward,
  batchNorm,
  conv2d,
  cos,
  createEngine,
  crossEntropyRows,
  dense,
  type Engine,
  matmul,
  maxPool,
  mean,
  relu,
  reshape,
  scale,
  select,
  softmaxCrossEntropy,
  square,
  subtract,
  type Tensor,
  tanh,
} from '../../../../src/engine/index.ts'
import { RandomStreams } from '../../../../src/engine/random.ts'

const STEPS = 25

/** A step of training, its parameters, and what is to be written before each step. */
interface Training {
  readonly engine: Engine
  readonly parameters: readonly Tensor[]
  loss(): Tensor
  update(): void
}

const streams = (engine: Engine) => new RandomStreams(11, engine.words)

/** 2-8-8-1, tanh, squared error, SGD. */
function regression(engine: Engine): Training {
  const init = streams(engine).stream('init')
  const x = engine.normal(init, [10, 2])
  const y = engine.normal(init, [10, 1])
  const sizes = [2, 8, 8, 1]
  const weights = [0, 1, 2].map((i) =>
    engine.parameter(engine.normal(init, [sizes[i], sizes[i + 1]], { std: 0.5 })),
  )
  const biases = [8, 8, 1].map((n) => engine.parameter(engine.zeros([n])))
  const h = engine.tensor([0.1])
  const parameters = [...weights, ...biases]
  return {
    engine,
    parameters,
    loss: () => {
      const out = weights.reduce((z, w, i) => tanh(dense(z, w, biases[i])), x)
      return scale(mean(square(subtract(out, y))), { by: 0.5 })
    },
    update: () => {
      for (const { data, grad } of parameters) if (grad) engine.kernels.sgd(data, grad.data, h.data)
    },
  }
}

/** Batch norm, dropout, a cosine, cross-entropy, Adam. */
function classification(engine: Engine): Training {
  const init = streams(engine).stream('init')
  const dropout = streams(engine).stream('dropout')
  const x = engine.normal(init, [37, 21])
  const w1 = engine.parameter(engine.normal(init, [21, 33], { std: 0.3 }))
  const gamma = engine.parameter(engine.full([33], 1))
  const beta = engine.parameter(engine.zeros([33]))
  const w2 = engine.parameter(engine.normal(init, [33, 5], { std: 0.3 }))
  const b2 = engine.parameter(engine.zeros([5]))
  const labels = engine.ints(37)
  for (let i = 0; i < 37; i++) labels[i] = i % 5
  const parameters = [w1, gamma, beta, w2, b2]
  const [m, v] = [0, 0].map(() => parameters.map(({ shape }) => engine.array(shape, 0)))
  const h = engine.tensor([0.01, 0.9, 0.1, 0.999, 0.001, 1, 1e-8, 1])
  return {
    engine,
    parameters,
    loss: () => {
      const hidden = cos(relu(batchNorm(matmul(x, w1, {}), gamma, beta, { epsilon: 1e-5 })))
      const mask = engine.array([37, 33])
      engine.kernels.randomMask(dropout.state, mask.data, 0.8, 1)
      return softmaxCrossEntropy(dense(select(hidden, scale(hidden, { by: 0 }), { mask }), w2, b2), labels)
    },
    update: () =>
      parameters.forEach(({ data, grad }, i) => {
        if (grad) engine.kernels.adam(data, grad.data, m[i].data, v[i].data, h.data)
      }),
  }
}

/** Convolution, max pooling, loss of each row, momentum. */
function images(engine: Engine): Training {
  const init = streams(engine).stream('init')
  const x = engine.normal(init, [3, 2, 9, 9])
  const w = engine.parameter(engine.normal(init, [4, 2, 3, 3], { std: 0.4 }))
  const out = engine.parameter(engine.normal(init, [64, 3], { std: 0.2 }))
  const labels = engine.ints(3)
  labels.set([0, 1, 2])
  const parameters = [w, out]
  const velocity = parameters.map(({ shape }) => engine.array(shape, 0))
  const h = engine.tensor([0.05, 0.9])
  return {
    engine,
    parameters,
    loss: () => {
      const pooled = maxPool(relu(conv2d(x, w, { stride: 1, padding: 1 })), { size: 2 })
      const flat = reshape(pooled, { shape: [3, 64] })
      return mean(crossEntropyRows(matmul(flat, out, {}), { labels }))
    },
    update: () =>
      parameters.forEach(({ data, grad }, i) => {
        if (grad) engine.kernels.momentum(data, grad.data, velocity[i].data, h.data)
      }),
  }
}

function step({ loss, update }: Training): Tensor {
  const result = loss()
  backward(result)
  update()
  return result
}

const state = ({ parameters }: Training) => parameters.map(({ data }) => [...data])

describe.each([
  ['regression', regression],
  ['classification', classification],
  ['images', images],
])('%s', (_name, make) => {
  const eager = make(createEngine({ kernels: 'reference' }))
  const losses = Array.from({ length: STEPS }, () => eager.engine.scope(() => step(eager).item()))

  test('learns', () => expect(losses[STEPS - 1]).toBeLessThan(losses[0]))

  test('compiled SIMD steps give the bits of eager reference steps', () => {
    const training = make(createEngine({ kernels: 'simd' }))
    const program = training.engine.capture(() => step(training))
    const found = losses.map((_, i) => {
      if (i > 0) program.run()
      return program.result.item()
    })
    expect(found).toEqual(losses)
    expect(state(training)).toEqual(state(eager))
  })

  test('eager SIMD steps give the same bits too', () => {
    const training = make(createEngine({ kernels: 'simd' }))
    const found = losses.map(() => training.engine.scope(() => step(training).item()))
    expect(found).toEqual(losses)
    expect(state(training)).toEqual(state(eager))
  })
})

test('a program follows numbers that are written into its inputs, and gives its memory back', () => {
  const engine = createEngine({ kernels: 'simd' })
  const x = engine.tensor([1, 2, 3])
  const program = engine.capture(() => scale(x, { by: 2 }))
  x.data.set([5, 6, 7])
  program.run()
  expect([...program.result.data]).toEqual([10, 12, 14])
  const { byteOffset } = program.result.data
  program.dispose()
  expect(engine.zeros([3]).data.byteOffset).toBe(byteOffset)
})
