/** A layer of linear units y = xW that must learn W*: loss ½·mean over rows of |xW − xW*|². Double precision. */
export interface LinearProblem {
  /** [rows, inputs] */
  readonly x: Float64Array
  readonly rows: number
  readonly inputs: number
  readonly units: number
  /** W* [inputs, units] */
  readonly target: Float64Array
}

/** dW [inputs, units] = Xᵀ(XW − XW*)/B over the rows of a batch, in their order. */
export function gradient(problem: LinearProblem, weights: Float64Array, batch: Int32Array): Float64Array {
  const { x, inputs, units, target } = problem
  const dW = new Float64Array(inputs * units)
  for (const row of batch) {
    const start = row * inputs
    for (let j = 0; j < units; j++) {
      let error = 0
      for (let i = 0; i < inputs; i++)
        error += x[start + i] * (weights[i * units + j] - target[i * units + j])
      for (let i = 0; i < inputs; i++) dW[i * units + j] += (x[start + i] * error) / batch.length
    }
  }
  return dW
}

/** H [inputs, inputs] = XᵀX/N: the curvature of the loss, the same for every unit. */
export function hessian({ x, rows, inputs }: LinearProblem, breathe?: () => void): Float64Array {
  const h = new Float64Array(inputs * inputs)
  for (let row = 0; row < rows; row++) {
    for (let i = 0; i < inputs; i++) {
      for (let j = i; j < inputs; j++) h[i * inputs + j] += (x[row * inputs + i] * x[row * inputs + j]) / rows
    }
    if (row % 256 === 255) breathe?.()
  }
  for (let i = 0; i < inputs; i++) for (let j = 0; j < i; j++) h[i * inputs + j] = h[j * inputs + i]
  return h
}

/** ½·Σ_units (w − w*)ᵀH(w − w*) */
export function lossOf(
  { inputs, units, target }: LinearProblem,
  h: Float64Array,
  weights: Float64Array,
): number {
  let loss = 0
  for (let k = 0; k < units; k++) {
    for (let i = 0; i < inputs; i++) {
      for (let j = 0; j < inputs; j++) {
        const a = weights[i * units + k] - target[i * units + k]
        loss += 0.5 * a * h[i * inputs + j] * (weights[j * units + k] - target[j * units + k])
      }
    }
  }
  return loss
}

const POWER_STEPS = 200

/** Largest eigenvalue of a symmetric positive matrix [n, n], by power iteration from a vector without symmetry. */
export function largestCurvature(h: Float64Array, n: number): number {
  let v = Float64Array.from({ length: n }, (_, i) => 1 / (i + 1))
  let value = 0
  for (let step = 0; step < POWER_STEPS; step++) {
    const next = new Float64Array(n)
    for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) next[i] += h[i * n + j] * v[j]
    value = Math.sqrt(next.reduce((sum, a) => sum + a * a, 0))
    if (value === 0) return 0
    v = next.map((a) => a / value)
  }
  return value
}

const INVERSE_STEPS = 60

/**
 * κ = λ₁/λₙ of a symmetric positive definite matrix [n, n], `largest` its λ₁; λₙ by inverse iteration with its Cholesky
 * factors. Infinity where the factors break down.
 */
export function conditionNumber(h: Float64Array, n: number, largest: number): number {
  const factor = cholesky(h, n)
  if (!factor) return Infinity
  let v = Float64Array.from({ length: n }, (_, i) => (i % 2 === 0 ? 1 : -1) / (i + 1))
  let value = 0
  for (let step = 0; step < INVERSE_STEPS; step++) {
    const next = solve(factor, n, v)
    value = Math.sqrt(next.reduce((sum, a) => sum + a * a, 0))
    v = next.map((a) => a / value)
  }
  return largest * value
}

/** L of H = LLᵀ; undefined where a pivot is not above 0. */
function cholesky(h: Float64Array, n: number): Float64Array | undefined {
  const l = new Float64Array(n * n)
  for (let j = 0; j < n; j++) {
    for (let i = j; i < n; i++) {
      let sum = h[i * n + j]
      for (let k = 0; k < j; k++) sum -= l[i * n + k] * l[j * n + k]
      if (i > j) l[i * n + j] = sum / l[j * n + j]
      else if (sum > 0) l[j * n + j] = Math.sqrt(sum)
      else return undefined
    }
  }
  return l
}

/** x of LLᵀx = b. */
function solve(l: Float64Array, n: number, b: Float64Array): Float64Array {
  const x = b.slice()
  for (let i = 0; i < n; i++) {
    for (let k = 0; k < i; k++) x[i] -= l[i * n + k] * x[k]
    x[i] /= l[i * n + i]
  }
  for (let i = n - 1; i >= 0; i--) {
    for (let k = i + 1; k < n; k++) x[i] -= l[k * n + i] * x[k]
    x[i] /= l[i * n + i]
  }
  return x
}

/**
 * Learning rate up to which mini-batch descent shrinks the error: with all rows 2/λ, for a batch of B drawn from them
 * 2B/(R + (B−1)λ), λ the largest curvature and R the largest |x|². Half of it is the best rate that Ma, Bassily & Belkin
 * derive ("The power of interpolation", ICML 2018).
 */
export function rateLimit({ x, rows, inputs }: LinearProblem, curvature: number, batch: number): number {
  if (batch >= rows) return 2 / curvature
  let longest = 0
  for (let row = 0; row < rows; row++) {
    let square = 0
    for (let i = 0; i < inputs; i++) square += x[row * inputs + i] * x[row * inputs + i]
    longest = Math.max(longest, square)
  }
  return (2 * batch) / (longest + (batch - 1) * curvature)
}

/** Share of the units with a gradient in which it has one sign over all inputs, zeros aside; NaN where none has one. */
export function oneSigned(dW: Float64Array, inputs: number, units: number): number {
  let moved = 0
  let count = 0
  for (let j = 0; j < units; j++) {
    let up = false
    let down = false
    for (let i = 0; i < inputs; i++) {
      if (dW[i * units + j] > 0) up = true
      if (dW[i * units + j] < 0) down = true
    }
    if (up || down) moved++
    if (up !== down) count++
  }
  return moved === 0 ? Number.NaN : count / moved
}
