import { firstOf, floats, lower, total, upper, ZERO } from './lanes'
import { COUNTS, MOST_BINS } from './scratch'

@inline
function least(v: v128): f32 {
  const left = min(f32x4.extract_lane(v, 0), f32x4.extract_lane(v, 1))
  return min(left, min(f32x4.extract_lane(v, 2), f32x4.extract_lane(v, 3)))
}

/** out = [μ, σ², min, max] in two passes; see kernels/table.ts. */
export function moments(x: usize, n: i32, out: usize): void {
  let sum01 = f64x2.splat(0), sum23 = f64x2.splat(0)
  // pmin and pmax are one instruction each, but pass over NaN.
  let low = f32x4.splat(Infinity), high = f32x4.splat(-Infinity), none = ZERO
  let at = x
  for (let left = n; left > 0; left -= 4, at += 16) {
    const v = v128.load(at)
    const inner = left < 4 ? firstOf(v, left, ZERO) : v
    low = f32x4.pmin(low, left < 4 ? firstOf(v, left, low) : v)
    high = f32x4.pmax(high, left < 4 ? firstOf(v, left, high) : v)
    none = v128.or(none, f32x4.ne(inner, inner))
    sum01 = f64x2.add(sum01, lower(inner))
    sum23 = f64x2.add(sum23, upper(inner))
  }
  const nan = v128.any_true(none)
  const smallest = nan ? NaN : <f64>least(low) + 0
  const largest = nan ? NaN : 0 - <f64>least(f32x4.neg(high))
  const mean = min(max(total(sum01, sum23) / <f64>n, smallest), largest)
  store<f64>(out, mean)
  store<f64>(out, squaredDistances(x, n, mean) / <f64>n, 8)
  store<f64>(out, smallest, 16)
  store<f64>(out, largest, 24)
}

/** Σ(x − c)² */
function squaredDistances(x: usize, n: i32, c: f64): f64 {
  const centre = f64x2.splat(c)
  let l01 = f64x2.splat(0), l23 = f64x2.splat(0)
  for (; n >= 4; n -= 4, x += 16) {
    const v = v128.load(x)
    const d01 = f64x2.sub(lower(v), centre), d23 = f64x2.sub(upper(v), centre)
    l01 = f64x2.add(l01, f64x2.mul(d01, d01))
    l23 = f64x2.add(l23, f64x2.mul(d23, d23))
  }
  if (n > 0) {
    const v = v128.load(x)
    const d01 = f64x2.sub(lower(v), centre), d23 = f64x2.sub(upper(v), centre)
    const zero = f64x2.splat(0)
    const second = n > 1 ? f64x2.mul(d01, d01) : f64x2.replace_lane(zero, 0, f64x2.extract_lane(f64x2.mul(d01, d01), 0))
    l01 = f64x2.add(l01, second)
    if (n > 2) l23 = f64x2.add(l23, f64x2.replace_lane(zero, 0, f64x2.extract_lane(f64x2.mul(d23, d23), 0)))
  }
  return total(l01, l23)
}

/** out[0] = Σx² */
export function sumSquares(x: usize, n: i32, out: usize): void {
  store<f64>(out, squaredDistances(x, n, 0))
}

@inline
function count(at: usize): void {
  store<i32>(at, load<i32>(at) + 1)
}

/**
 * counts of equal bins on [low, high], the last one closed. Each lane has a histogram of its own, so that equal
 * neighbours do not wait for one another; what lies outside goes to a bin behind the last. At most MOST_BINS − 1.
 */
function histogramOfLanes(x: usize, n: i32, counts: usize, bins: i32, low: f32, high: f32, perUnit: f32): void {
  const from = f32x4.splat(low), to = f32x4.splat(high), scale = f32x4.splat(perUnit)
  const last = i32x4.splat(bins - 1), outside = i32x4.splat(bins)
  const size = floats(bins + 1)
  memory.fill(COUNTS, 0, 4 * size)
  const c0 = COUNTS, c1 = c0 + size, c2 = c1 + size, c3 = c2 + size
  for (; n > 0; n -= 4, x += 16) {
    const v = v128.load(x)
    const t = f32x4.mul(f32x4.sub(v, from), scale)
    // t is NaN for 0·∞, and then in no bin.
    const inside = v128.and(v128.and(f32x4.ge(v, from), f32x4.le(v, to)), f32x4.eq(t, t))
    let bin = v128.bitselect(i32x4.min_s(i32x4.trunc_sat_f32x4_s(t), last), outside, inside)
    if (n < 4) bin = firstOf(bin, n, outside)
    count(c0 + floats(i32x4.extract_lane(bin, 0)))
    count(c1 + floats(i32x4.extract_lane(bin, 1)))
    count(c2 + floats(i32x4.extract_lane(bin, 2)))
    count(c3 + floats(i32x4.extract_lane(bin, 3)))
  }
  for (let i = 0; i < bins; i++) {
    const at = floats(i)
    store<i32>(counts + at, load<i32>(c0 + at) + load<i32>(c1 + at) + load<i32>(c2 + at) + load<i32>(c3 + at))
  }
}

export function histogram(x: usize, n: i32, counts: usize, bins: i32, low: f32, high: f32): void {
  const perUnit = <f32>((<f64>bins) / (<f64>(high - low)))
  if (bins < MOST_BINS) return histogramOfLanes(x, n, counts, bins, low, high, perUnit)
  memory.fill(counts, 0, floats(bins))
  for (const end = x + floats(n); x < end; x += 4) {
    const v = load<f32>(x)
    const t = (v - low) * perUnit
    if (v >= low && v <= high && t === t) count(counts + floats(<i32>min(<i64>t, <i64>bins - 1)))
  }
}

/** out[0] = how many low ≤ x ≤ high */
export function countWithin(x: usize, n: i32, out: usize, low: f32, high: f32): void {
  const from = f32x4.splat(low), to = f32x4.splat(high)
  let inside = i32x4.splat(0)
  for (; n > 0; n -= 4, x += 16) {
    const v = v128.load(x)
    const mask = v128.and(f32x4.ge(v, from), f32x4.le(v, to))
    inside = i32x4.sub(inside, n < 4 ? firstOf(mask, n, ZERO) : mask)
  }
  const left = i32x4.extract_lane(inside, 0) + i32x4.extract_lane(inside, 1)
  store<f64>(out, left + i32x4.extract_lane(inside, 2) + i32x4.extract_lane(inside, 3))
}
