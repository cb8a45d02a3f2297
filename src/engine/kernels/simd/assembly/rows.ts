import { floats, storeFirst } from './lanes'

/** y[i,j] = F(x[i,j], b[j]), F a class of elementwise.ts */
export function mapRows<F>(x: usize, b: usize, y: usize, m: i32, n: i32): void {
  const f = changetype<F>(0)
  const zero = f32x4.splat(0)
  const whole = floats(n & ~3)
  const rest = n & 3
  for (let i = 0; i < m; i++) {
    let at: usize = 0
    for (; at < whole; at += 16) v128.store(y + at, f.of(v128.load(x + at), v128.load(b + at), zero))
    if (rest) storeFirst(y + at, f.of(v128.load(x + at), v128.load(b + at), zero), rest)
    x += floats(n)
    y += floats(n)
  }
}
