// The method that TensorFlow Playground publishes: one object for each unit and each connection, one example at a time,
// derivatives accumulated on the objects and applied at the end of the batch. Written anew after its description.
import { BATCHES, playground } from '../workloads.mjs'

export async function init() {}

class Unit {
  incoming = []
  outgoing = []
  bias = 0
  output = 0
  total = 0
  /** ∂loss/∂output and ∂loss/∂total of the example at hand. */
  outputSlope = 0
  totalSlope = 0
  biasSlopes = 0
  examples = 0

  forward() {
    this.total = this.bias
    for (let i = 0; i < this.incoming.length; i++) {
      const connection = this.incoming[i]
      this.total += connection.weight * connection.from.output
    }
    this.output = Math.tanh(this.total)
    return this.output
  }
}

class Connection {
  slope = 0
  slopes = 0
  examples = 0

  constructor(from, to, weight) {
    this.from = from
    this.to = to
    this.weight = weight
  }
}

function build({ sizes, weights }) {
  const layers = sizes.map((size) => Array.from({ length: size }, () => new Unit()))
  weights.forEach((w, l) => {
    layers[l + 1].forEach((to, j) => {
      layers[l].forEach((from, i) => {
        const connection = new Connection(from, to, w[i * sizes[l + 1] + j])
        from.outgoing.push(connection)
        to.incoming.push(connection)
      })
    })
  })
  return layers
}

function forward(layers, inputs) {
  layers[0].forEach((unit, i) => {
    unit.output = inputs[i]
  })
  for (let l = 1; l < layers.length; l++) for (const unit of layers[l]) unit.forward()
  return layers.at(-1)[0].output
}

function backward(layers, target) {
  const last = layers.at(-1)[0]
  last.outputSlope = last.output - target
  for (let l = layers.length - 1; l >= 1; l--) {
    for (const unit of layers[l]) {
      unit.totalSlope = unit.outputSlope * (1 - unit.output * unit.output)
      unit.biasSlopes += unit.totalSlope
      unit.examples++
    }
    for (const unit of layers[l])
      for (const connection of unit.incoming) {
        connection.slope = unit.totalSlope * connection.from.output
        connection.slopes += connection.slope
        connection.examples++
      }
    if (l === 1) continue
    for (const unit of layers[l - 1]) {
      unit.outputSlope = 0
      for (const connection of unit.outgoing) unit.outputSlope += connection.weight * connection.to.totalSlope
    }
  }
}

function update(layers, rate) {
  for (let l = 1; l < layers.length; l++)
    for (const unit of layers[l]) {
      unit.bias -= (rate * unit.biasSlopes) / unit.examples
      unit.biasSlopes = 0
      unit.examples = 0
      for (const connection of unit.incoming) {
        connection.weight -= (rate / connection.examples) * connection.slopes
        connection.slopes = 0
        connection.examples = 0
      }
    }
}

export const workloads = {
  W3(batch) {
    const work = playground(batch)
    const layers = build(work)
    const points = work.data.map(({ x }) => Array.from({ length: batch }, (_, i) => [x[2 * i], x[2 * i + 1]]))
    let k = 0
    return () => {
      const b = k++ % BATCHES
      let loss = 0
      for (let i = 0; i < batch; i++) {
        const target = work.data[b].y[i]
        loss += 0.5 * (forward(layers, points[b][i]) - target) ** 2
        backward(layers, target)
      }
      update(layers, work.rate)
      return loss / batch
    }
  },
}
