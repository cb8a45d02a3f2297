import type { Floats } from '../precision.ts'
import type { Shape } from '../shape.ts'
import type { Window } from './window.ts'

/** y[i] = f(x[i]); x and y may be the same array. */
export type Unary = (x: Floats, y: Floats) => void
/** y[i] = f(x[i]; a). */
export type UnaryWith = (x: Floats, y: Floats, a: number) => void
/** y[i] = f(a[i], b[i]); y may be a or b. */
export type Binary = (a: Floats, b: Floats, y: Floats) => void
/** dx[i] = dy[i] · f′, from whichever of x and y the rule needs (`v`). dx may be dy. */
export type UnaryGradient = (v: Floats, dy: Floats, dx: Floats) => void
export type UnaryGradientWith = (v: Floats, dy: Floats, dx: Floats, a: number) => void

/**
 * Every computation of the engine. Arrays are contiguous; their lengths are exact and checked by the caller. Each
 * multiplication, addition and division rounds once, in the order that the comment gives: this order is part of the
 * contract, since the SIMD kernels must give the same bits. A kernel writes only into its outputs and returns nothing,
 * so that a recorded list of calls can be run again.
 */
export interface Kernels {
  // Elementwise
  fill(y: Floats, value: number): void
  copy: Unary
  negate: Unary
  absolute: Unary
  square: Unary
  squareRoot: Unary
  exp: Unary
  log: Unary
  sin: Unary
  cos: Unary
  erf: Unary
  /** y = a·x */
  scale: UnaryWith
  /** y = x + a */
  shift: UnaryWith
  /** y = 1 where x > a, else 0 */
  greater: UnaryWith
  add: Binary
  subtract: Binary
  multiply: Binary
  divide: Binary
  /** The larger of the two; NaN if either is; +0 above −0. */
  maximum: Binary
  /** y += a·x, the product rounded first. */
  axpy(a: number, x: Floats, y: Floats): void
  /** y = a where mask ≠ 0, else b */
  select(mask: Floats, a: Floats, b: Floats, y: Floats): void

  // Activations and their gradients
  /** 1 / (1 + e^−x) */
  sigmoid: Unary
  /** From y: dy·(y·(1−y)) */
  sigmoidGradient: UnaryGradient
  tanh: Unary
  /** From y: dy·(1 − y·y) */
  tanhGradient: UnaryGradient
  relu: Unary
  /** From y (or x): dy where v > 0, else 0 */
  reluGradient: UnaryGradient
  /** x where x > 0, else a·x */
  leakyRelu: UnaryWith
  /** From x: dy where x > 0, else a·dy */
  leakyReluGradient: UnaryGradientWith
  /** x where x > 0, else a·(e^x − 1) */
  elu: UnaryWith
  /** From y: dy where y > 0, else dy·(y + a) */
  eluGradient: UnaryGradientWith

  // Matrices
  /**
   * C[M,N] (+)= op(A)·op(B), op(A) [M,K] stored as [K,M] when transposeA = 1, op(B) [K,N] stored as [N,K] when
   * transposeB = 1. K is cut into blocks of 320: in each, products are added one after the other from +0, in rising k;
   * then the block's sum is added to C (the first block is stored, unless accumulate = 1).
   */
  matmul(
    m: number,
    n: number,
    k: number,
    a: Floats,
    transposeA: number,
    b: Floats,
    transposeB: number,
    c: Floats,
    accumulate: number,
  ): void
  /** y[i,j] = x[i,j] + b[j]; y may be x. */
  addRow(x: Floats, b: Floats, y: Floats, m: number, n: number): void
  /** y[i,j] = x[i,j]·b[j]; y may be x. */
  multiplyRow(x: Floats, b: Floats, y: Floats, m: number, n: number): void

  // Reductions over x [M,N]
  /** y[i] = Σ_j x[i,j]: in double, four lanes (j mod 4), (l0 + l2) + (l1 + l3), rounded once. */
  sumRows(x: Floats, y: Floats, m: number, n: number): void
  /** y[j] = Σ_i x[i,j]: blocks of 32 rows, each from +0 in rising i; the blocks added in double, rounded once. */
  sumColumns(x: Floats, y: Floats, m: number, n: number): void
  /** y[i] = max_j x[i,j], index[i] the first j that has it; NaN wins. n ≥ 1. */
  maxRows(x: Floats, y: Floats, index: Int32Array, m: number, n: number): void
  /** dx[i,j] = dy[i] at j = index[i], else 0. */
  maxRowsGradient(dy: Floats, index: Int32Array, dx: Floats, m: number, n: number): void

  // Movement
  /** y (contiguous, of `shape`) reads x at offset + Σ index·stride: broadcast (stride 0), transpose, slice. */
  read(x: Floats, y: Floats, shape: Shape, strides: readonly number[], offset: number): void
  /** y at offset + Σ index·stride = x (contiguous, of `shape`): concatenation. */
  write(x: Floats, y: Floats, shape: Shape, strides: readonly number[], offset: number): void
  /** y[i,:] = table[index[i],:], rows of n. */
  gatherRows(table: Floats, index: Int32Array, y: Floats, n: number): void
  /** table[index[i],:] += x[i,:], in rising i. */
  scatterRows(x: Floats, index: Int32Array, table: Floats, n: number): void

  // Softmax over the rows of z [M,N]
  /** p = e^(z − max) / Σ, the sum in rising j. */
  softmaxRows(z: Floats, p: Floats, m: number, n: number): void
  /** dz = p·(dp − Σ_j dp·p), the sum in rising j. */
  softmaxRowsGradient(p: Floats, dp: Floats, dz: Floats, m: number, n: number): void
  /** p as softmaxRows; loss[i] = log Σ e^(z − max) − (z[i,label] − max). */
  crossEntropyRows(z: Floats, labels: Int32Array, p: Floats, loss: Floats, m: number, n: number): void
  /** dz[i,j] = (p[i,j] − [j = label])·dLoss[i] */
  crossEntropyRowsGradient(
    p: Floats,
    labels: Int32Array,
    dLoss: Floats,
    dz: Floats,
    m: number,
    n: number,
  ): void

  // Batch normalisation over the columns of x [M,N], biased variance
  /** x̂ = (x − μ)·s, y = x̂·γ + β; μ = Σx·(1/M), σ² = Σ(x−μ)²·(1/M), s = 1/√(σ²+ε); sums as sumColumns. */
  batchNorm(
    x: Floats,
    gamma: Floats,
    beta: Floats,
    normalized: Floats,
    y: Floats,
    mean: Floats,
    variance: Floats,
    inverseStd: Floats,
    m: number,
    n: number,
    epsilon: number,
  ): void
  /** dβ = Σdy, dγ = Σdy·x̂ (as sumColumns); dx = (γ·s)·(dy − (dβ·(1/M) + x̂·(dγ·(1/M)))) */
  batchNormGradient(
    dy: Floats,
    normalized: Floats,
    gamma: Floats,
    inverseStd: Floats,
    dx: Floats,
    dGamma: Floats,
    dBeta: Floats,
    m: number,
    n: number,
  ): void

  // Normalisation of the rows of x [M,N], biased variance; sums as sumRows, divided by N before they are rounded
  /** x̂ = (x − μ)·s; μ = Σx/N, σ² = Σ(x−μ)²/N with the squares in double, s = 1/√(σ²+ε) */
  normalizeRows(
    x: Floats,
    normalized: Floats,
    inverseStd: Floats,
    m: number,
    n: number,
    epsilon: number,
  ): void
  /** dx = s·(dy − (a + x̂·b)); a = Σdy/N, b = Σdy·x̂/N with the products in double */
  normalizeRowsGradient(
    dy: Floats,
    normalized: Floats,
    inverseStd: Floats,
    dx: Floats,
    m: number,
    n: number,
  ): void

  // Images [N, C, H, W]
  /** columns [N·OH·OW, C·KH·KW]; 0 in the padding. */
  imageToColumns(x: Floats, columns: Floats, window: Window): void
  /** dx += the columns put back, in the order of columns. dx is not cleared first. */
  columnsToImage(columns: Floats, dx: Floats, window: Window): void
  /** Largest of each window; index[·] its position in x (first of equals). NaN wins. padding must be 0. */
  maxPool(x: Floats, y: Floats, index: Int32Array, window: Window): void
  /** dx[index[i]] += dy[i], in rising i. dx is not cleared first. */
  scatter(dy: Floats, index: Int32Array, dx: Floats): void

  // Optimizer updates, in place on parameters p with gradient g; `h` is a small array of coefficients
  /** h = [lr]: p −= lr·g */
  sgd(p: Floats, g: Floats, h: Floats): void
  /** h = [lr, ρ]: v = ρ·v − lr·g, p += v */
  momentum(p: Floats, g: Floats, v: Floats, h: Floats): void
  /** h = [lr, ρ], lookahead form: v' = ρ·v − lr·g, p += ρ·v' − lr·g */
  nesterov(p: Floats, g: Floats, v: Floats, h: Floats): void
  /** h = [lr, ε]: s += g², p −= lr·g / (√s + ε) */
  adagrad(p: Floats, g: Floats, s: Floats, h: Floats): void
  /** h = [lr, α, 1−α, ε]: s = α·s + (1−α)·g², p −= lr·g / (√s + ε) */
  rmsprop(p: Floats, g: Floats, s: Floats, h: Floats): void
  /**
   * h = [step, β1, 1−β1, β2, 1−β2, c, ε, shrink]: m = β1·m + (1−β1)·g, v = β2·v + (1−β2)·(g·g),
   * p = p·shrink − (step·m) / (√v·c + ε), with step = lr/(1−β1^t), c = 1/√(1−β2^t), shrink = 1 − lr·decay (AdamW).
   */
  adam(p: Floats, g: Floats, m: Floats, v: Floats, h: Floats): void

  // Random numbers; `state` = [key0, key1, group, index] as in random.ts; a call starts at a fresh group and moves on
  /** Uniform on [low, high): low + (high − low)·(word >>> 8)·2^−24; what rounds up to high becomes the number below. */
  randomUniform(state: Uint32Array, y: Floats, low: number, high: number): void
  /** mean + std·z, z the normal quantile of (word >>> 9 + ½)·2^−23 */
  randomNormal(state: Uint32Array, y: Floats, mean: number, std: number): void
  /** scale where uniform < keep, else 0 */
  randomMask(state: Uint32Array, y: Floats, keep: number, scale: number): void

  // Statistics
  /**
   * out = [μ, σ², min, max] in double, biased variance. Two passes: μ = Σx/n, kept between min and max, so that equal
   * values have a variance of 0; σ² = Σ(x−μ)²/n. Sums in four lanes (i mod 4), (l0 + l2) + (l1 + l3); NaN makes all four
   * NaN; a zero among min and max is +0.
   */
  moments(x: Floats, out: Float64Array): void
  /** out[0] = Σx² in double, in the lanes of `moments` */
  sumSquares(x: Floats, out: Float64Array): void
  /** counts of equal bins on [low, high], the last one closed (NumPy's rule); values outside are not counted. */
  histogram(x: Floats, counts: Int32Array, low: number, high: number): void
  /** out[0] = how many low ≤ x ≤ high */
  countWithin(x: Floats, out: Float64Array, low: number, high: number): void
}

export type KernelName = keyof Kernels

/** What a kernel's argument may be, so that it can stand in an instruction (simd/encoding.ts). */
export type KernelArgument = Floats | Int32Array | Uint32Array | number | readonly number[] | Window

type Encodable<K extends KernelName> = Parameters<Kernels[K]> extends readonly KernelArgument[] ? never : K
/** Fails to compile where a kernel takes something else. */
export type KernelsAreEncodable = RequireNever<{ [K in KernelName]: Encodable<K> }[KernelName]>
type RequireNever<T extends never> = T
