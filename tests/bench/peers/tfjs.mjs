import * as tf from '@tensorflow/tfjs-core'
import '@tensorflow/tfjs-core/dist/public/chained_ops/register_all_chained_ops'
import '@tensorflow/tfjs-core/dist/register_all_gradients'
import '@tensorflow/tfjs-backend-cpu'
import { setThreadsCount, setWasmPaths } from '@tensorflow/tfjs-backend-wasm'
import {
  BATCHES,
  classifier,
  layerStatistics,
  normalized,
  oneHot,
  playground,
  square,
  statistics,
} from '../workloads.mjs'

export async function init() {
  setWasmPaths(new URL('tfjs/', location.href).href)
  setThreadsCount(1)
  await tf.setBackend('wasm')
  await tf.ready()
}

const variable = (array, shape) => tf.variable(tf.tensor(array, shape))
const weightsOf = ({ sizes, weights }) => weights.map((w, i) => variable(w, [sizes[i], sizes[i + 1]]))

/** A function that takes one step on the next batch and returns its loss. */
function trainer({ data, batch }, variables, optimizer, lossOf) {
  const inputs = data.map(({ x }) => tf.tensor(x, [batch, x.length / batch]))
  const targets = data.map(({ y, labels }) =>
    y ? tf.tensor(y, [batch, 1]) : tf.tensor(oneHot(labels, 10), [batch, 10]),
  )
  let k = 0
  return () => {
    const b = k++ % BATCHES
    const loss = tf.tidy(() => {
      const { value, grads } = tf.variableGrads(() => lossOf(inputs[b], targets[b]), variables)
      optimizer.applyGradients(grads)
      return value
    })
    const value = loss.dataSync()[0]
    loss.dispose()
    return value
  }
}

export const workloads = {
  W1() {
    const { rows, units, x, weights } = layerStatistics()
    const start = tf.tensor(x, [rows, units])
    const matrices = weights.map((w) => tf.tensor(w, [units, units]))
    return () =>
      tf.tidy(() => {
        let h = start
        let std = 0
        for (const w of matrices) {
          h = tf.tanh(tf.matMul(h, w))
          std = statistics(h.dataSync()).std
        }
        return std
      })
  },
  W2() {
    const work = classifier()
    const weights = weightsOf(work)
    const biases = work.sizes.slice(1).map((n) => variable(new Float32Array(n), [n]))
    const optimizer = tf.train.adam(work.rate, work.beta1, work.beta2, work.epsilon)
    return trainer(work, [...weights, ...biases], optimizer, (x, target) => {
      let h = x
      weights.forEach((w, i) => {
        h = tf.add(tf.matMul(h, w), biases[i])
        if (i < 2) h = tf.relu(h)
      })
      return tf.losses.softmaxCrossEntropy(target, h)
    })
  },
  W3(batch) {
    const work = playground(batch)
    const weights = weightsOf(work)
    const biases = work.sizes.slice(1).map((n) => variable(new Float32Array(n), [n]))
    return trainer(work, [...weights, ...biases], tf.train.sgd(work.rate), (x, target) => {
      let h = x
      weights.forEach((w, i) => {
        h = tf.tanh(tf.add(tf.matMul(h, w), biases[i]))
      })
      return tf.mul(0.5, tf.mean(tf.square(tf.sub(h, target))))
    })
  },
  W4() {
    const work = normalized()
    const weights = weightsOf(work)
    const gammas = weights.slice(0, 5).map(() => variable(new Float32Array(100).fill(1), [100]))
    const betas = weights.slice(0, 5).map(() => variable(new Float32Array(100), [100]))
    const bias = variable(new Float32Array(10), [10])
    return trainer(work, [...weights, ...gammas, ...betas, bias], tf.train.sgd(work.rate), (x, target) => {
      let h = x
      gammas.forEach((gamma, i) => {
        const z = tf.matMul(h, weights[i])
        const { mean, variance } = tf.moments(z, 0)
        h = tf.relu(tf.batchNorm(z, mean, variance, betas[i], gamma, work.epsilon))
      })
      return tf.losses.softmaxCrossEntropy(target, tf.add(tf.matMul(h, weights[5]), bias))
    })
  },
  matmul(size) {
    const { a, b } = square(size)
    const [left, right] = [tf.tensor(a, [size, size]), tf.tensor(b, [size, size])]
    return () => {
      tf.matMul(left, right).dispose()
    }
  },
}
