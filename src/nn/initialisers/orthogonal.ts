import type { Engine } from '../../engine/engine.ts'
import type { RandomStream } from '../../engine/random.ts'
import type { Initialiser } from './initialiser.ts'

/**
 * The shorter side of W is orthonormal: WᵀW = I for n_in ≥ n_out, else WWᵀ = I; uniformly among such matrices.
 * Saxe, McClelland and Ganguli, "Exact solutions to the nonlinear dynamics of learning in deep linear neural networks",
 * ICLR 2014.
 */
export const orthogonal: Initialiser = {
  name: 'orthogonal',
  tex: 'W = Q,\\quad Q^\\top Q = I',
  source: 'Saxe, McClelland & Ganguli 2014',
  dataDependent: false,
  std: ({ fanIn, fanOut }) => Math.sqrt(1 / Math.max(fanIn, fanOut)),
  weights({ engine, stream, fanIn, fanOut }) {
    const tall = fanIn >= fanOut
    const vectors = orthonormal(engine, stream, Math.min(fanIn, fanOut), Math.max(fanIn, fanOut))
    const weights = engine.zeros([fanIn, fanOut])
    const { data } = weights
    vectors.forEach((vector, k) => {
      for (let i = 0; i < vector.length; i++) data[tall ? i * fanOut + k : k * fanOut + i] = vector[i]
    })
    return weights
  },
}

/**
 * `count` orthonormal vectors of `length` numbers: QR of a Gaussian matrix by modified Gram–Schmidt in double precision.
 * Its R has a positive diagonal, which makes Q uniform (Mezzadri, "How to generate random matrices from the classical
 * compact groups", 2007).
 */
function orthonormal(engine: Engine, stream: RandomStream, count: number, length: number): Float64Array[] {
  const vectors = Array.from({ length: count }, () => {
    engine.breathe()
    return Float64Array.from({ length }, () => stream.normal())
  })
  vectors.forEach((q, k) => {
    const norm = Math.sqrt(dot(q, q))
    for (let i = 0; i < length; i++) q[i] /= norm
    for (let j = k + 1; j < count; j++) {
      const other = vectors[j]
      const projection = dot(q, other)
      for (let i = 0; i < length; i++) other[i] -= projection * q[i]
    }
    engine.breathe()
  })
  return vectors
}

/** Four lanes (i mod 4), (l0 + l2) + (l1 + l3). */
function dot(a: Float64Array, b: Float64Array): number {
  const whole = a.length - (a.length % 4)
  let l0 = 0
  let l1 = 0
  let l2 = 0
  let l3 = 0
  for (let i = 0; i < whole; i += 4) {
    l0 += a[i] * b[i]
    l1 += a[i + 1] * b[i + 1]
    l2 += a[i + 2] * b[i + 2]
    l3 += a[i + 3] * b[i + 3]
  }
  if (whole < a.length) l0 += a[whole] * b[whole]
  if (whole + 1 < a.length) l1 += a[whole + 1] * b[whole + 1]
  if (whole + 2 < a.length) l2 += a[whole + 2] * b[whole + 2]
  return l0 + l2 + (l1 + l3)
}
