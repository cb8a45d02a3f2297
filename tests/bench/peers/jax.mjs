import * as jax from '@jax-js/jax'
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

const { numpy: np, nn, jit, valueAndGrad } = jax

export async function init() {
  await jax.init('wasm')
  jax.defaultDevice('wasm')
}

// Arrays are used up by each use; `ref` keeps one alive.
const kept = (tree) => jax.tree.ref(tree)
const array = (numbers, shape) => np.array(numbers).reshape(shape)
const weightsOf = ({ sizes, weights }) => weights.map((w, i) => array(w, [sizes[i], sizes[i + 1]]))
const biasesOf = ({ sizes }) => sizes.slice(1).map((n) => np.zeros([n]))
const crossEntropy = (logits, target, batch) =>
  nn
    .logSoftmax(logits, -1)
    .mul(target)
    .sum()
    .mul(-1 / batch)
const tensors = ({ data, batch }) => ({
  inputs: data.map(({ x }) => array(x, [batch, x.length / batch])),
  targets: data.map(({ y, labels }) => (y ? array(y, [batch, 1]) : array(oneHot(labels, 10), [batch, 10]))),
})

/** p − rate·g for every array of two lists of lists. */
const descend = (p, g, rate) =>
  Object.fromEntries(Object.keys(p).map((name) => [name, p[name].map((v, i) => v.sub(g[name][i].mul(rate)))]))

/** A function that takes one jitted step of SGD on the next batch and returns its loss. */
function trainer(work, start, lossOf) {
  const { inputs, targets } = tensors(work)
  const gradient = valueAndGrad(lossOf)
  const step = jit((p, x, target) => {
    const [loss, g] = gradient(kept(p), x, target)
    return [loss, descend(p, g, work.rate)]
  })
  let p = start
  let k = 0
  return () => {
    const b = k++ % BATCHES
    const [loss, next] = step(p, inputs[b].ref, targets[b].ref)
    p = next
    return loss.dataSync()[0]
  }
}

export const workloads = {
  W1() {
    const { rows, units, x, weights } = layerStatistics()
    const start = array(x, [rows, units])
    const matrices = weights.map((w) => array(w, [units, units]))
    const layer = jit((h, w) => np.tanh(np.matmul(h, w)))
    return () => {
      let h = start.ref
      let std = 0
      for (const w of matrices) {
        h = layer(h, w.ref)
        std = statistics(h.ref.dataSync()).std
      }
      h.dispose()
      return std
    }
  },
  W2() {
    const work = classifier()
    const { inputs, targets } = tensors(work)
    const gradient = valueAndGrad((p, x, target) => {
      let h = x
      for (let i = 0; i < 3; i++) {
        h = np.matmul(h, p.w[i]).add(p.b[i])
        if (i < 2) h = nn.relu(h)
      }
      return crossEntropy(h, target, work.batch)
    })
    const step = jit((p, m, v, corrections, x, target) => {
      const [loss, g] = gradient(kept(p), x, target)
      const [p2, m2, v2] = [
        { w: [], b: [] },
        { w: [], b: [] },
        { w: [], b: [] },
      ]
      for (const name of ['w', 'b'])
        for (let i = 0; i < 3; i++) {
          const slope = g[name][i]
          const first = m[name][i].mul(work.beta1).add(slope.ref.mul(1 - work.beta1))
          const second = v[name][i].mul(work.beta2).add(np.square(slope).mul(1 - work.beta2))
          m2[name].push(first.ref)
          v2[name].push(second.ref)
          const root = np.sqrt(second.mul(corrections.ref.slice(1))).add(work.epsilon)
          p2[name].push(p[name][i].sub(first.mul(corrections.ref.slice(0)).div(root)))
        }
      corrections.dispose()
      return [loss, p2, m2, v2]
    })
    let p = { w: weightsOf(work), b: biasesOf(work) }
    let m = jax.tree.map((x) => np.zerosLike(x.ref), p)
    let v = jax.tree.map((x) => np.zerosLike(x.ref), p)
    let k = 0
    return () => {
      const b = k++ % BATCHES
      const corrections = np.array([work.rate / (1 - work.beta1 ** k), 1 / (1 - work.beta2 ** k)])
      const result = step(p, m, v, corrections, inputs[b].ref, targets[b].ref)
      ;[, p, m, v] = result
      return result[0].dataSync()[0]
    }
  },
  W3(batch) {
    const work = playground(batch)
    return trainer(work, { w: weightsOf(work), b: biasesOf(work) }, (p, x, target) => {
      let h = x
      for (let i = 0; i < 3; i++) h = np.tanh(np.matmul(h, p.w[i]).add(p.b[i]))
      return np
        .square(h.sub(target))
        .sum()
        .mul(0.5 / batch)
    })
  },
  W4() {
    const work = normalized()
    const five = [0, 1, 2, 3, 4]
    const start = {
      w: weightsOf(work),
      gamma: five.map(() => np.ones([100])),
      beta: five.map(() => np.zeros([100])),
      bias: [np.zeros([10])],
    }
    return trainer(work, start, (p, x, target) => {
      let h = x
      for (const i of five) {
        const z = np.matmul(h, p.w[i])
        const mean = z.ref.mean(0)
        const centered = z.sub(mean)
        const variance = np.square(centered.ref).mean(0)
        h = nn.relu(
          centered
            .div(np.sqrt(variance.add(work.epsilon)))
            .mul(p.gamma[i])
            .add(p.beta[i]),
        )
      }
      return crossEntropy(np.matmul(h, p.w[5]).add(p.bias[0]), target, work.batch)
    })
  },
  matmul(size) {
    const { a, b } = square(size)
    const [left, right] = [array(a, [size, size]), array(b, [size, size])]
    const product = jit((x, y) => np.matmul(x, y))
    return () => {
      product(left.ref, right.ref).dataSync()
    }
  },
}
