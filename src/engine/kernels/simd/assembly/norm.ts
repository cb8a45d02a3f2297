import { Itself, Product, SquaredDistance, sumColumns } from './columns'
import { firstOf, floats, lower, multiplyAdd, ONE, put, total, upper, ZERO } from './lanes'

/** 1/m, rounded once. */
@inline
function reciprocal(m: i32): v128 {
  return f32x4.splat(<f32>(1.0 / (<f64>m)))
}

/** x̂ = (x − μ)·s, y = x̂·γ + β; μ = Σx·(1/M), σ² = Σ(x−μ)²·(1/M), s = 1/√(σ²+ε) */
export function batchNorm(
  x: usize, gamma: usize, beta: usize, normalized: usize, y: usize,
  mean: usize, variance: usize, inverseStd: usize, m: i32, n: i32, epsilon: f32,
): void {
  const inverse = reciprocal(m)
  sumColumns<Itself>(x, x, mean, mean, m, n)
  for (let j = 0; j < n; j += 4) put(mean + floats(j), f32x4.mul(v128.load(mean + floats(j)), inverse), n - j)
  sumColumns<SquaredDistance>(x, x, mean, variance, m, n)
  for (let j = 0; j < n; j += 4) {
    const squares = f32x4.mul(v128.load(variance + floats(j)), inverse)
    put(variance + floats(j), squares, n - j)
    put(inverseStd + floats(j), f32x4.div(ONE, f32x4.sqrt(f32x4.add(squares, f32x4.splat(epsilon)))), n - j)
  }
  for (let i = 0; i < m; i++, x += floats(n), normalized += floats(n), y += floats(n)) {
    for (let j = 0; j < n; j += 4) {
      const at = floats(j)
      const h = f32x4.mul(f32x4.sub(v128.load(x + at), v128.load(mean + at)), v128.load(inverseStd + at))
      put(normalized + at, h, n - j)
      put(y + at, multiplyAdd(h, v128.load(gamma + at), v128.load(beta + at)), n - j)
    }
  }
}

/** dβ = Σdy, dγ = Σdy·x̂; dx = (γ·s)·(dy − (dβ·(1/M) + x̂·(dγ·(1/M)))) */
export function batchNormGradient(
  dy: usize, normalized: usize, gamma: usize, inverseStd: usize,
  dx: usize, dGamma: usize, dBeta: usize, m: i32, n: i32,
): void {
  const inverse = reciprocal(m)
  sumColumns<Itself>(dy, dy, dBeta, dBeta, m, n)
  sumColumns<Product>(dy, normalized, dGamma, dGamma, m, n)
  for (let i = 0; i < m; i++, dy += floats(n), normalized += floats(n), dx += floats(n)) {
    for (let j = 0; j < n; j += 4) {
      const at = floats(j)
      const k = f32x4.mul(v128.load(gamma + at), v128.load(inverseStd + at))
      const a = f32x4.mul(v128.load(dBeta + at), inverse)
      const b = f32x4.mul(v128.load(dGamma + at), inverse)
      const shared = f32x4.add(a, f32x4.mul(v128.load(normalized + at), b))
      put(dx + at, f32x4.mul(k, f32x4.sub(v128.load(dy + at), shared)), n - j)
    }
  }
}

/** Σ of the row in double, lanes j mod 4. */
@inline
function rowSum(x: usize, n: i32): f64 {
  let l01 = f64x2.splat(0), l23 = f64x2.splat(0)
  for (let j = 0; j < n; j += 4) {
    const v = firstOf(v128.load(x + floats(j)), n - j, ZERO)
    l01 = f64x2.add(l01, lower(v))
    l23 = f64x2.add(l23, upper(v))
  }
  return total(l01, l23)
}

/** Σ (u − c)(v − c) of two rows in double, lanes j mod 4. */
@inline
function rowProduct(u: usize, v: usize, c: v128, n: i32): f64 {
  let l01 = f64x2.splat(0), l23 = f64x2.splat(0)
  for (let j = 0; j < n; j += 4) {
    const p = firstOf(f32x4.sub(v128.load(u + floats(j)), c), n - j, ZERO)
    const q = firstOf(f32x4.sub(v128.load(v + floats(j)), c), n - j, ZERO)
    l01 = f64x2.add(l01, f64x2.mul(lower(p), lower(q)))
    l23 = f64x2.add(l23, f64x2.mul(upper(p), upper(q)))
  }
  return total(l01, l23)
}

/** x̂ = (x − μ)·s for each row, s = 1/√(σ²+ε) */
export function normalizeRows(x: usize, normalized: usize, inverseStd: usize, m: i32, n: i32, epsilon: f32): void {
  for (let i = 0; i < m; i++, x += floats(n), normalized += floats(n)) {
    const mean = f32x4.splat(<f32>(rowSum(x, n) / <f64>n))
    const variance = <f32>(rowProduct(x, x, mean, n) / <f64>n)
    const inverse: f32 = 1 / sqrt<f32>(variance + epsilon)
    store<f32>(inverseStd + floats(i), inverse)
    const s = f32x4.splat(inverse)
    for (let j = 0; j < n; j += 4) {
      put(normalized + floats(j), f32x4.mul(f32x4.sub(v128.load(x + floats(j)), mean), s), n - j)
    }
  }
}

/** dx = s·(dy − (Σdy/N + x̂·(Σdy·x̂/N))) for each row */
export function normalizeRowsGradient(
  dy: usize, normalized: usize, inverseStd: usize, dx: usize, m: i32, n: i32,
): void {
  for (let i = 0; i < m; i++, dy += floats(n), normalized += floats(n), dx += floats(n)) {
    const a = f32x4.splat(<f32>(rowSum(dy, n) / <f64>n))
    const b = f32x4.splat(<f32>(rowProduct(dy, normalized, ZERO, n) / <f64>n))
    const s = v128.load32_splat(inverseStd + floats(i))
    for (let j = 0; j < n; j += 4) {
      const at = floats(j)
      const shared = f32x4.add(a, f32x4.mul(v128.load(normalized + at), b))
      put(dx + at, f32x4.mul(s, f32x4.sub(v128.load(dy + at), shared)), n - j)
    }
  }
}
