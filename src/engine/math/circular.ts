/** sin and cos by argument reduction and polynomials of fdlibm (Sun Microsystems, 1993), from + − × ÷ alone. */
const HALF_PI = [1.57079632673412561417, 6.0771005063039659766e-11, 2.02226624879595063154e-21]

/** sin on [−π/4, π/4] with a correction term, fdlibm's k_sin.c. */
function kernelSin(x: number, tail: number): number {
  const z = x * x
  const v = z * x
  const r =
    8.33333333332248946124e-3 +
    z *
      (-1.98412698298579493134e-4 +
        z * (2.75573137070700676789e-6 + z * (-2.50507602534068634195e-8 + z * 1.58969099521155010221e-10)))
  return x - (z * (0.5 * tail - v * r) - tail + v * 1.66666666666666324348e-1)
}

/** cos on [−π/4, π/4] with a correction term, fdlibm's k_cos.c. */
function kernelCos(x: number, tail: number): number {
  const z = x * x
  const r =
    z *
    (4.16666666666666019037e-2 +
      z *
        (-1.38888888888741095749e-3 +
          z *
            (2.48015872894767294178e-5 +
              z *
                (-2.75573143513906633035e-7 +
                  z * (2.0875723212981748279e-9 + z * -1.13596475577881948265e-11)))))
  const h = 0.5 * z
  const w = 1 - h
  return w + (1 - w - h + (z * r - x * tail))
}

/** Cody and Waite's reduction by multiples of π/2 in three parts, good to |x| ≤ 2^20. */
function circular(x: number, quarter: number): number {
  if (!(Math.abs(x) <= 1048576)) return Number.NaN
  const n = Math.floor(x / 1.5707963267948966 + 0.5)
  const first = x - n * HALF_PI[0]
  const second = n * HALF_PI[1]
  const a = first - second
  const tail = first - a - second - n * HALF_PI[2]
  const r = a + tail
  const rest = a - r + tail
  switch ((n + quarter) & 3) {
    case 0:
      return kernelSin(r, rest)
    case 1:
      return kernelCos(r, rest)
    case 2:
      return -kernelSin(r, rest)
    default:
      return -kernelCos(r, rest)
  }
}

/** NaN beyond |x| = 2^20, where the reduction would lose its bits. sin −0 = −0. */
export function sin(x: number): number {
  return x === 0 ? x : circular(x, 0)
}

/** NaN beyond |x| = 2^20. */
export function cos(x: number): number {
  return circular(x, 1)
}
