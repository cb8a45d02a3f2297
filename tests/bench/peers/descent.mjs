// This project: the public Tensor API, gradients recorded and shapes checked while a step is captured, then repeated.
import {
  backward,
  batchNorm,
  createEngine,
  dense,
  gather,
  matmul,
  mean,
  relu,
  scale,
  softmaxCrossEntropy,
  square as squared,
  subtract,
  tanh,
} from '../../../src/engine/index.ts'
import { LayerStatistics } from '../../../src/nn/statistics/layer-statistics.ts'
import { adam } from '../../../src/nn/optimizers/adam.ts'
import { sgd } from '../../../src/nn/optimizers/sgd.ts'
import { BATCHES, classifier, layerStatistics, normalized, playground, square } from '../workloads.mjs'

let engine

export async function init(kernels) {
  engine = createEngine({ kernels: kernels || 'simd' })
}

const zeros = (length) => engine.parameter(engine.zeros([length]))
const weightsOf = ({ sizes, weights }) =>
  weights.map((w, i) => engine.parameter(engine.tensor(w, [sizes[i], sizes[i + 1]])))
const biasesOf = ({ sizes }) => sizes.slice(1).map(zeros)

function joined(arrays) {
  const all = new arrays[0].constructor(arrays.reduce((sum, array) => sum + array.length, 0))
  let at = 0
  for (const array of arrays) {
    all.set(array, at)
    at += array.length
  }
  return all
}

/** A function that takes one step on the next batch and returns its loss. */
function trainer({ data, batch, rate }, parameters, optimizer, lossOf) {
  const inputs = engine.tensor(joined(data.map(({ x }) => x)), [BATCHES * batch, data[0].x.length / batch])
  const rows = data.map((_, b) => Int32Array.from({ length: batch }, (_, i) => b * batch + i))
  const index = engine.ints(batch)
  const state = optimizer.init(engine, parameters)
  const next = (k) => {
    index.set(rows[k % BATCHES])
    optimizer.advance(state, rate)
  }
  let k = 0
  let program
  return (prepare) => {
    next(k)
    prepare?.(k % BATCHES)
    k++
    if (program) program.run()
    else {
      program = engine.capture(() => {
        const loss = lossOf(gather(inputs, { index }), index)
        backward(loss)
        optimizer.update(parameters, state)
        return loss
      })
    }
    return program.result.item()
  }
}

export const workloads = {
  W1() {
    const { rows, units, x, weights } = layerStatistics()
    const start = engine.tensor(x, [rows, units])
    const matrices = weights.map((w) => engine.tensor(w, [units, units]))
    const statistics = new LayerStatistics(engine)
    return () =>
      engine.scope(() => {
        let h = start
        let std = 0
        for (const w of matrices) {
          h = tanh(matmul(h, w, {}))
          std = statistics.of(h.data).std
          statistics.histogram(h.data)
        }
        return std
      })
  },
  W2() {
    const work = classifier()
    const weights = weightsOf(work)
    const biases = biasesOf(work)
    const labels = engine.ints(work.batch)
    const step = trainer(work, [...weights, ...biases], adam(work), (x) => {
      const h = relu(dense(relu(dense(x, weights[0], biases[0])), weights[1], biases[1]))
      return softmaxCrossEntropy(dense(h, weights[2], biases[2]), labels)
    })
    return () => step((b) => labels.set(work.data[b].labels))
  },
  W3(batch) {
    const work = playground(batch)
    const weights = weightsOf(work)
    const biases = biasesOf(work)
    const targets = engine.tensor(joined(work.data.map(({ y }) => y)), [BATCHES * batch, 1])
    return trainer(work, [...weights, ...biases], sgd(), (x, index) => {
      let h = x
      weights.forEach((w, i) => {
        h = tanh(dense(h, w, biases[i]))
      })
      return scale(mean(squared(subtract(h, gather(targets, { index })))), { by: 0.5 })
    })
  },
  W4() {
    const work = normalized()
    const weights = weightsOf(work)
    const gammas = weights
      .slice(0, 5)
      .map(() => engine.parameter(engine.tensor(new Float32Array(100).fill(1))))
    const betas = weights.slice(0, 5).map(() => zeros(100))
    const bias = zeros(10)
    const labels = engine.ints(work.batch)
    const step = trainer(work, [...weights, ...gammas, ...betas, bias], sgd(), (x) => {
      let h = x
      gammas.forEach((gamma, i) => {
        h = relu(batchNorm(matmul(h, weights[i], {}), gamma, betas[i], { epsilon: work.epsilon }))
      })
      return softmaxCrossEntropy(dense(h, weights[5], bias), labels)
    })
    return () => step((b) => labels.set(work.data[b].labels))
  },
  matmul(size) {
    const { a, b } = square(size)
    const [left, right] = [engine.tensor(a, [size, size]), engine.tensor(b, [size, size])]
    return () => engine.scope(() => matmul(left, right, {}).data[size + 1])
  },
}
