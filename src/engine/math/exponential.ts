/** exp, log by argument reduction and polynomials of fdlibm (Sun Microsystems, 1993), tanh as Cephes' (Moshier). */
const words = new Uint32Array(2)
const double = new Float64Array(words.buffer)
const HIGH = 1

const LN2_HIGH = 6.9314718036912381649e-1
const LN2_LOW = 1.90821492927058770002e-10
const LOG2_E = 1.442695040888963387

/** 2^n for −1022 ≤ n ≤ 1023. */
function powerOfTwo(n: number): number {
  double[0] = 0
  words[HIGH] = (n + 1023) << 20
  return double[0]
}

/** e^x = 2^k · e^r with |r| ≤ ln2/2 and e^r from the Remez rational of fdlibm's e_exp.c. */
export function exp(x: number): number {
  if (x !== x) return x
  if (x > 709.782712893384) return Infinity
  if (x < -745.1332191019411) return 0
  const k = Math.floor(x * LOG2_E + 0.5)
  const high = x - k * LN2_HIGH
  const low = k * LN2_LOW
  const r = high - low
  const t = r * r
  const c =
    r -
    t *
      (1.66666666666666019037e-1 +
        t *
          (-2.77777777770155933842e-3 +
            t *
              (6.61375632143793436117e-5 + t * (-1.6533902205465251539e-6 + t * 4.13813679705723846039e-8))))
  const y = 1 - (low - (r * c) / (2 - c) - high)
  const half = k >> 1
  return y * powerOfTwo(half) * powerOfTwo(k - half)
}

/** ln x = k ln2 + ln(1+f), √½ < 1+f < √2, from fdlibm's e_log.c. */
export function log(x: number): number {
  if (x !== x || x < 0) return Number.NaN
  if (x === 0) return -Infinity
  if (x === Infinity) return x
  let k = 0
  if (x < 2.2250738585072014e-308) {
    x *= 18014398509481984
    k = -54
  }
  double[0] = x
  const high = words[HIGH]
  k += (high >>> 20) - 1023
  const mantissa = high & 0xfffff
  const carry = (mantissa + 0x95f64) & 0x100000
  words[HIGH] = mantissa | (carry ^ 0x3ff00000)
  k += carry >>> 20
  const f = double[0] - 1
  const s = f / (2 + f)
  const z = s * s
  const w = z * z
  const odd =
    z *
    (6.66666666666673513e-1 +
      w * (2.857142874366239149e-1 + w * (1.818357216161805012e-1 + w * 1.479819860511658591e-1)))
  const even = w * (3.999999999940941908e-1 + w * (2.222219843214978396e-1 + w * 1.531383769920937332e-1))
  const hfsq = 0.5 * f * f
  return k * LN2_HIGH - (hfsq - (s * (hfsq + odd + even) + k * LN2_LOW) - f)
}

/** |x| < 0.625: Cephes' rational; beyond: 1 − 2 / (e^2|x| + 1). */
export function tanh(x: number): number {
  if (x === 0) return x
  const a = Math.abs(x)
  if (a < 0.625) {
    const z = x * x
    const p = (-9.64399179425052238628e-1 * z - 9.92877231001918586564e1) * z - 1.61468768441708447952e3
    const q = ((z + 1.12811678491632931402e2) * z + 2.23548839060100448583e3) * z + 4.84406305325125486048e3
    return x + x * z * (p / q)
  }
  const y = 1 - 2 / (exp(2 * a) + 1)
  return x < 0 ? -y : y
}

/** x^y for x > 0, as e^(y ln x). */
export function power(x: number, y: number): number {
  return exp(y * log(x))
}

/** Largest number below x; NaN and −∞ have none. */
export function below(x: number): number {
  if (x === 0) return -Number.MIN_VALUE
  double[0] = x
  const low = words[0]
  if (x > 0) {
    words[0] = low - 1
    if (low === 0) words[HIGH]--
  } else {
    words[0] = low + 1
    if (low === 0xffffffff) words[HIGH]++
  }
  return double[0]
}
