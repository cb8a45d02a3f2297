// Data of the workloads, the same numbers for every peer. Weights are stored [fanIn, fanOut].

/** mulberry32: uniform on [0, 1). */
export function uniforms(seed) {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

/** Box and Muller. */
export function normals(count, seed, std = 1) {
  const next = uniforms(seed)
  const out = new Float32Array(count)
  for (let i = 0; i < count; i += 2) {
    const radius = Math.sqrt(-2 * Math.log(1 - next()))
    const angle = 2 * Math.PI * next()
    out[i] = radius * Math.cos(angle) * std
    if (i + 1 < count) out[i + 1] = radius * Math.sin(angle) * std
  }
  return out
}

/** Batches that are trained on in turn. */
export const BATCHES = 16

function classified(batch, inputs, { seed, std, step }) {
  const next = uniforms(seed)
  const labels = Int32Array.from({ length: batch }, () => Math.floor(next() * 10))
  const x = normals(batch * inputs, seed + 100, std)
  for (let i = 0; i < batch; i++) for (let j = 0; j < 40; j++) x[i * inputs + labels[i] * step + j] += 0.5
  return { x, labels }
}

const batches = (make) => Array.from({ length: BATCHES }, (_, i) => make(i))
const layers = (sizes, make) => sizes.slice(1).map((fanOut, i) => make(sizes[i], fanOut, i))

/** 1000 rows through ten tanh layers of 500 units; mean, std and 30 bins on [−1, 1] of each. */
export function layerStatistics() {
  return {
    rows: 1000,
    units: 500,
    x: normals(500000, 1),
    weights: Array.from({ length: 10 }, (_, i) => normals(250000, 10 + i, 1 / Math.sqrt(500))),
  }
}

/** 784-100-100-10, ReLU, softmax cross-entropy, batch 64, Adam. */
export function classifier() {
  const sizes = [784, 100, 100, 10]
  return {
    sizes,
    batch: 64,
    data: batches((b) => classified(64, 784, { seed: 100 + b, std: 0.3, step: 70 })),
    weights: layers(sizes, (fanIn, fanOut, i) => normals(fanIn * fanOut, 300 + i, Math.sqrt(2 / fanIn))),
    rate: 1e-3,
    beta1: 0.9,
    beta2: 0.999,
    epsilon: 1e-8,
  }
}

/** 2-8-8-1, tanh everywhere, ½·mean squared error, SGD: inside or outside the unit circle. */
export function playground(batch) {
  const sizes = [2, 8, 8, 1]
  return {
    sizes,
    batch,
    data: batches((b) => {
      const x = normals(batch * 2, 400 + b)
      return {
        x,
        y: Float32Array.from({ length: batch }, (_, i) => (Math.hypot(x[2 * i], x[2 * i + 1]) < 1 ? 1 : -1)),
      }
    }),
    weights: layers(sizes, (fanIn, fanOut, i) => normals(fanIn * fanOut, 500 + i, Math.sqrt(1 / fanIn))),
    rate: 0.03,
  }
}

/** 500 inputs, five layers of 100 with batch norm and ReLU, 10 logits, batch 128, SGD. */
export function normalized() {
  const sizes = [500, 100, 100, 100, 100, 100, 10]
  return {
    sizes,
    batch: 128,
    data: batches((b) => classified(128, 500, { seed: 600 + b, std: 1, step: 40 })),
    weights: layers(sizes, (fanIn, fanOut, i) => normals(fanIn * fanOut, 800 + i, Math.sqrt(2 / fanIn))),
    rate: 0.05,
    epsilon: 1e-5,
  }
}

export function square(size) {
  return { a: normals(size * size, 1), b: normals(size * size, 2) }
}

export function oneHot(labels, classes) {
  const out = new Float32Array(labels.length * classes)
  labels.forEach((label, i) => {
    out[i * classes + label] = 1
  })
  return out
}

/** Mean, std and histogram in one pass of plain JavaScript, for peers that have none of their own. */
export function statistics(x, low = -1, high = 1, bins = 30) {
  const counts = new Int32Array(bins)
  const perUnit = bins / (high - low)
  let sum = 0
  let squares = 0
  for (let i = 0; i < x.length; i++) {
    const v = x[i]
    sum += v
    squares += v * v
    const bin = ((v - low) * perUnit) | 0
    counts[bin < 0 ? 0 : bin >= bins ? bins - 1 : bin]++
  }
  const mean = sum / x.length
  return { mean, std: Math.sqrt(squares / x.length - mean * mean), counts }
}
