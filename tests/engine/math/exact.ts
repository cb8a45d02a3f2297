/**
 * Elementary functions of a double to some 250 bits, in whole numbers: the independent values that ACCURACY.md compares
 * with. A real number is m·2^e.
 */
export interface Real {
  readonly m: bigint
  readonly e: number
}

const BITS = 320
const B = BigInt(BITS)
const ONE = 1n << B

const times = (a: bigint, b: bigint): bigint => (a * b) >> B
const over = (a: bigint, b: bigint): bigint => (a << B) / b

/** The number itself, without rounding. */
function realOf(x: number): Real {
  const view = new DataView(new ArrayBuffer(8))
  view.setFloat64(0, x)
  const bits = view.getBigUint64(0)
  const exponent = Number((bits >> 52n) & 0x7ffn)
  const fraction = bits & 0xfffffffffffffn
  const m = exponent === 0 ? fraction : fraction | (1n << 52n)
  return { m: x < 0 ? -m : m, e: Math.max(exponent, 1) - 1075 }
}

function shifted(m: bigint, by: number): bigint {
  return by >= 0 ? m << BigInt(by) : m >> BigInt(-by)
}

/** In units of 2^−BITS. */
const fixed = (x: number): bigint => {
  const { m, e } = realOf(x)
  return shifted(m, e + BITS)
}
const real = (m: bigint, e = 0): Real => ({ m, e: e - BITS })

/** Σ next(term, n) from `first` until the terms vanish. */
function series(first: bigint, next: (term: bigint, n: bigint) => bigint): bigint {
  let sum = 0n
  for (let term = first, n = 1n; term !== 0n && term !== -1n; n++) {
    sum += term
    term = next(term, n)
  }
  return sum
}

/** Σ t^(2n+1)/(2n+1), with alternating signs for sign = −1n. */
function odd(t: bigint, sign: bigint): bigint {
  const square = sign * times(t, t)
  let power = t
  let sum = 0n
  for (let n = 1n; power !== 0n && power !== -1n; n += 2n) {
    sum += power / n
    power = times(power, square)
  }
  return sum
}

const LN2 = 2n * odd(ONE / 3n, 1n)
/** Machin's formula. */
const PI = 16n * odd(ONE / 5n, -1n) - 4n * odd(ONE / 239n, -1n)

function squareRoot(x: bigint): bigint {
  const n = x << B
  let root = ONE
  for (let i = 0; i < 400; i++) {
    const next = (root + n / root) >> 1n
    if (next === root) break
    root = next
  }
  return root
}
const TWO_OVER_SQRT_PI = over(2n * ONE, squareRoot(PI))

function expOf(x: bigint): Real {
  const k = (x + (LN2 >> 1n)) / LN2
  const r = x - k * LN2
  return real(
    series(ONE, (term, n) => times(term, r) / n),
    Number(k),
  )
}

export const exact = {
  exp: (x: number): Real => expOf(fixed(x)),

  log: (x: number): Real => {
    const { m, e } = realOf(x)
    const length = m.toString(2).length
    const f = shifted(m, BITS - length)
    return real(2n * odd(over(f - ONE, f + ONE), 1n) + BigInt(e + length) * LN2)
  },

  tanh: (x: number): Real => {
    const { m, e } = expOf(2n * fixed(x))
    const power = shifted(m, e + BITS)
    return real(over(power - ONE, power + ONE))
  },

  sin: (x: number): Real => real(sine(fixed(x))),
  cos: (x: number): Real => real(sine(fixed(x) + (PI >> 1n))),

  /** 2/√π Σ (−1)^n x^(2n+1) / (n! (2n+1)), Abramowitz and Stegun 7.1.5. */
  erf: (x: number): Real => {
    const z = fixed(x)
    const square = times(z, z)
    let power = z
    let sum = 0n
    for (let n = 0n; power !== 0n && power !== -1n; n++) {
      sum += power / (2n * n + 1n)
      power = -times(power, square) / (n + 1n)
    }
    return real(times(sum, TWO_OVER_SQRT_PI))
  },
}

function sine(x: bigint): bigint {
  const r = x - ((x + (x < 0n ? -PI : PI)) / (2n * PI)) * 2n * PI
  const square = times(r, r)
  return series(r, (term, n) => -times(term, square) / (2n * n * (2n * n + 1n)))
}

/** |own − exact| in units in the last place of the exact value, for numbers of `bits` bits and exponents from `least` on. */
export function ulps(own: number, { m, e }: Real, bits: number, least: number): number {
  const magnitude = m < 0n ? -m : m
  const ulp = Math.max(magnitude.toString(2).length + e - bits, least)
  const value = realOf(own)
  const base = Math.min(e, value.e, ulp) - 20
  const distance = shifted(m, e - base) - shifted(value.m, value.e - base)
  const millionths = ((distance < 0n ? -distance : distance) * 1_000_000n) >> BigInt(ulp - base)
  return Number(millionths) / 1e6
}
