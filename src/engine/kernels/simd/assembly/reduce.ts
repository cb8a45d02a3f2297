import { fill } from './elementwise'
import { firstOf, floats, lower, total, upper, ZERO } from './lanes'

/** y[i] = Σ_j x[i,j] in double, lanes j mod 4, (l0 + l2) + (l1 + l3) */
export function sumRows(x: usize, y: usize, m: i32, n: i32): void {
  const rest = n & 3
  for (let i = 0; i < m; i++, x += floats(rest), y += 4) {
    let l01 = f64x2.splat(0)
    let l23 = f64x2.splat(0)
    for (const end = x + floats(n - rest); x < end; x += 16) {
      const v = v128.load(x)
      l01 = f64x2.add(l01, lower(v))
      l23 = f64x2.add(l23, upper(v))
    }
    if (rest) {
      const v = firstOf(v128.load(x), rest, ZERO)
      l01 = f64x2.add(l01, lower(v))
      l23 = f64x2.add(l23, upper(v))
    }
    store<f32>(y, <f32>total(l01, l23))
  }
}

/** y[i] = max_j x[i,j], index[i] the first j that has it; NaN wins. */
export function maxRows(x: usize, y: usize, index: usize, m: i32, n: i32): void {
  for (let i = 0; i < m; i++, x += floats(n), y += 4, index += 4) {
    let largest = load<f32>(x)
    let best = 0
    for (let j = 1; j < n && largest === largest; j++) {
      const v = load<f32>(x + floats(j))
      if (v > largest || v !== v) {
        largest = v
        best = j
      }
    }
    store<f32>(y, largest)
    store<i32>(index, best)
  }
}

/** dx[i,j] = dy[i] at j = index[i], else 0 */
export function maxRowsGradient(dy: usize, index: usize, dx: usize, m: i32, n: i32): void {
  fill(dx, m * n, 0)
  for (let i = 0; i < m; i++, dx += floats(n)) {
    store<f32>(dx + floats(load<i32>(index + floats(i))), load<f32>(dy + floats(i)))
  }
}
