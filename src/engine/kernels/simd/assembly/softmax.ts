import { exp4, log4 } from './elementary'
import { firstOf, floats, put } from './lanes'

// Over rows of n ≥ 1. Sums are in rising j, one after the other.

/** sum + the first `count` lanes of v */
@inline
function addLanes(sum: f32, v: v128, count: i32): f32 {
  sum += f32x4.extract_lane(v, 0)
  if (count > 1) sum += f32x4.extract_lane(v, 1)
  if (count > 2) sum += f32x4.extract_lane(v, 2)
  if (count > 3) sum += f32x4.extract_lane(v, 3)
  return sum
}

/** Largest of the row, NaN if there is one. */
function rowMax(z: usize, n: i32): f32 {
  const lowest = f32x4.splat(-Infinity)
  let most = lowest
  for (let j = 0; j < n; j += 4) most = f32x4.max(most, firstOf(v128.load(z + floats(j)), n - j, lowest))
  const left = max(f32x4.extract_lane(most, 0), f32x4.extract_lane(most, 1))
  return max(left, max(f32x4.extract_lane(most, 2), f32x4.extract_lane(most, 3)))
}

/** p = e^(z − max); gives Σ p */
function exponentials(z: usize, p: usize, n: i32, most: f32): f32 {
  const shift = f32x4.splat(most)
  let sum: f32 = 0
  for (let j = 0; j < n; j += 4) {
    const e = exp4(f32x4.sub(v128.load(z + floats(j)), shift))
    put(p + floats(j), e, n - j)
    sum = addLanes(sum, e, n - j)
  }
  return sum
}

function normalize(p: usize, n: i32, sum: f32): void {
  const total = f32x4.splat(sum)
  for (let j = 0; j < n; j += 4) put(p + floats(j), f32x4.div(v128.load(p + floats(j)), total), n - j)
}

/** p = e^(z − max) / Σ */
export function softmaxRows(z: usize, p: usize, m: i32, n: i32): void {
  for (let i = 0; i < m; i++, z += floats(n), p += floats(n)) {
    normalize(p, n, exponentials(z, p, n, rowMax(z, n)))
  }
}

/** dz = p·(dp − Σ_j dp·p) */
export function softmaxRowsGradient(p: usize, dp: usize, dz: usize, m: i32, n: i32): void {
  for (let i = 0; i < m; i++, p += floats(n), dp += floats(n), dz += floats(n)) {
    let sum: f32 = 0
    for (let j = 0; j < n; j += 4) {
      sum = addLanes(sum, f32x4.mul(v128.load(dp + floats(j)), v128.load(p + floats(j))), n - j)
    }
    const dot = f32x4.splat(sum)
    for (let j = 0; j < n; j += 4) {
      const at = floats(j)
      put(dz + at, f32x4.mul(v128.load(p + at), f32x4.sub(v128.load(dp + at), dot)), n - j)
    }
  }
}

/** p as softmaxRows; loss[i] = log Σ e^(z − max) − (z[i,label] − max) */
export function crossEntropyRows(z: usize, labels: usize, p: usize, loss: usize, m: i32, n: i32): void {
  for (let i = 0; i < m; i++, z += floats(n), p += floats(n)) {
    const most = rowMax(z, n)
    const correct = load<f32>(z + floats(load<i32>(labels + floats(i)))) - most
    const sum = exponentials(z, p, n, most)
    store<f32>(loss + floats(i), f32x4.extract_lane(log4(f32x4.splat(sum)), 0) - correct)
    normalize(p, n, sum)
  }
}

/** dz[i,j] = (p[i,j] − [j = label])·dLoss[i] */
export function crossEntropyRowsGradient(p: usize, labels: usize, dLoss: usize, dz: usize, m: i32, n: i32): void {
  for (let i = 0; i < m; i++, p += floats(n), dz += floats(n)) {
    const slope = load<f32>(dLoss + floats(i))
    const label = load<u32>(labels + floats(i))
    const at = floats(label)
    const correct = (load<f32>(p + at) - 1) * slope
    const factor = f32x4.splat(slope)
    for (let j = 0; j < n; j += 4) put(dz + floats(j), f32x4.mul(v128.load(p + floats(j)), factor), n - j)
    // A label that is none must not write elsewhere.
    if (label < <u32>n) store<f32>(dz + at, correct)
  }
}
