// convnetjs has no batch norm (no W4) and no Adam: its W2 takes Adadelta, so only the first loss can agree.
import convnetjs from 'convnetjs'
import { BATCHES, classifier, layerStatistics, playground, statistics } from '../workloads.mjs'

export async function init() {}

const input = (depth) => ({ type: 'input', out_sx: 1, out_sy: 1, out_depth: depth })
const affine = (units, activation) => ({ type: 'fc', num_neurons: units, activation })

function network(definitions) {
  const net = new convnetjs.Net()
  net.makeLayers(definitions)
  return net
}

function setWeights(net, { sizes, weights }) {
  const layers = net.layers.filter(({ layer_type }) => layer_type === 'fc')
  weights.forEach((w, l) => {
    layers[l].filters.forEach((filter, j) => {
      for (let i = 0; i < sizes[l]; i++) filter.w[i] = w[i * sizes[l + 1] + j]
    })
    layers[l].biases.w.fill(0)
  })
  return layers
}

/** Rows of [batch, width] as volumes. */
function volumes(x, width) {
  return Array.from({ length: x.length / width }, (_, row) => {
    const volume = new convnetjs.Vol(1, 1, width, 0)
    for (let i = 0; i < width; i++) volume.w[i] = x[row * width + i]
    return volume
  })
}

/** A function that trains on one batch and returns its mean loss, as the other peers count it. */
function stepper(trainer, inputs, targets, batch, unit = 1) {
  let k = 0
  return () => {
    const b = k++ % BATCHES
    let loss = 0
    for (let i = 0; i < batch; i++) loss += trainer.train(inputs[b][i], targets[b][i]).cost_loss
    return loss / (unit * batch)
  }
}

export const workloads = {
  W1() {
    const { rows, units, x, weights } = layerStatistics()
    const net = network([
      input(units),
      ...weights.map(() => affine(units, 'tanh')),
      { type: 'regression', num_neurons: 1 },
    ])
    setWeights(net, { sizes: Array(11).fill(units), weights })
    net.layers = net.layers.slice(0, 21)
    const outputs = net.layers.filter(({ layer_type }) => layer_type === 'tanh')
    const recorded = outputs.map(() => new Float32Array(rows * units))
    const volume = new convnetjs.Vol(1, 1, units, 0)
    return () => {
      for (let row = 0; row < rows; row++) {
        for (let i = 0; i < units; i++) volume.w[i] = x[row * units + i]
        net.forward(volume, false)
        outputs.forEach(({ out_act }, l) => {
          recorded[l].set(out_act.w, row * units)
        })
      }
      return recorded.map((h) => statistics(h)).at(-1).std
    }
  },
  W2() {
    const work = classifier()
    const net = network([
      input(784),
      affine(100, 'relu'),
      affine(100, 'relu'),
      { type: 'softmax', num_classes: 10 },
    ])
    setWeights(net, work)
    const trainer = new convnetjs.Trainer(net, {
      method: 'adadelta',
      ro: 0.95,
      eps: 1e-6,
      learning_rate: 1,
      batch_size: work.batch,
      l2_decay: 0,
      l1_decay: 0,
    })
    return stepper(
      trainer,
      work.data.map(({ x }) => volumes(x, 784)),
      work.data.map(({ labels }) => labels),
      work.batch,
    )
  },
  W3(batch) {
    const work = playground(batch)
    const net = network([
      input(2),
      affine(8, 'tanh'),
      affine(8, 'tanh'),
      affine(1, 'tanh'),
      { type: 'regression', num_neurons: 1 },
    ])
    const layers = setWeights(net, work)
    // The regression layer brings a weight of its own: the identity.
    layers[3].filters[0].w[0] = 1
    layers[3].biases.w[0] = 0
    const trainer = new convnetjs.Trainer(net, {
      method: 'sgd',
      learning_rate: work.rate,
      momentum: 0,
      batch_size: batch,
      l2_decay: 0,
    })
    // Its gradient is that of ½(y − t)², but the loss it reports is 2(y − t)².
    return stepper(
      trainer,
      work.data.map(({ x }) => volumes(x, 2)),
      work.data.map(({ y }) => Array.from(y, (t) => [t])),
      batch,
      4,
    )
  },
}
