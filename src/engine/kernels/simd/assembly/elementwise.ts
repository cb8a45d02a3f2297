import { circular4 } from './circular'
import { erf4, exp4, log4 } from './elementary'
import { floats, multiplyAdd, ONE, storeFirst, ZERO } from './lanes'

// One class for each kernel, for map and map2.

export class Negate { @inline of(x: v128, _a: v128): v128 { return f32x4.neg(x) } }
export class Absolute { @inline of(x: v128, _a: v128): v128 { return f32x4.abs(x) } }
export class Square { @inline of(x: v128, _a: v128): v128 { return f32x4.mul(x, x) } }
export class SquareRoot { @inline of(x: v128, _a: v128): v128 { return f32x4.sqrt(x) } }
export class Exp { @inline of(x: v128, _a: v128): v128 { return exp4(x) } }
export class Log { @inline of(x: v128, _a: v128): v128 { return log4(x) } }
/** sin −0 = −0 */
export class Sin {
  @inline of(x: v128, _a: v128): v128 { return v128.bitselect(x, circular4(x, 0), f32x4.eq(x, ZERO)) }
}
export class Cos { @inline of(x: v128, _a: v128): v128 { return circular4(x, 1) } }
export class Erf { @inline of(x: v128, _a: v128): v128 { return erf4(x) } }
export class Scale { @inline of(x: v128, a: v128): v128 { return f32x4.mul(x, a) } }
export class Shift { @inline of(x: v128, a: v128): v128 { return f32x4.add(x, a) } }
export class Greater { @inline of(x: v128, a: v128): v128 { return v128.and(f32x4.gt(x, a), ONE) } }

export class Add { @inline of(u: v128, v: v128, _a: v128): v128 { return f32x4.add(u, v) } }
export class Subtract { @inline of(u: v128, v: v128, _a: v128): v128 { return f32x4.sub(u, v) } }
export class Multiply { @inline of(u: v128, v: v128, _a: v128): v128 { return f32x4.mul(u, v) } }
export class Divide { @inline of(u: v128, v: v128, _a: v128): v128 { return f32x4.div(u, v) } }
export class Maximum { @inline of(u: v128, v: v128, _a: v128): v128 { return f32x4.max(u, v) } }
/** v + a·u */
export class Axpy { @inline of(u: v128, v: v128, a: v128): v128 { return multiplyAdd(u, a, v) } }

export function fill(y: usize, n: i32, value: f32): void {
  const v = f32x4.splat(value)
  const end = y + floats(n & ~3)
  for (; y < end; y += 16) v128.store(y, v)
  if (n & 3) storeFirst(y, v, n & 3)
}

/** y = a where mask ≠ 0, else b */
export function select(mask: usize, a: usize, b: usize, y: usize, n: i32): void {
  const end = y + floats(n & ~3)
  for (; y < end; mask += 16, a += 16, b += 16, y += 16) {
    v128.store(y, v128.bitselect(v128.load(a), v128.load(b), f32x4.ne(v128.load(mask), ZERO)))
  }
  if (n & 3) storeFirst(y, v128.bitselect(v128.load(a), v128.load(b), f32x4.ne(v128.load(mask), ZERO)), n & 3)
}
