import { along, dot, lineSearch, minus, type Objective, type Point } from './objective.ts'

export const METHODS = ['descent', 'momentum', 'newton', 'bfgs', 'lbfgs'] as const
export type MethodName = (typeof METHODS)[number]

/** Takes one step; returns the next point, or the same one where it finds no way on. */
export type Step = (objective: Objective, p: Point) => Point

export interface Settings {
  readonly rate: number
  readonly momentumRate: number
  readonly rho: number
  /** Pairs that L-BFGS remembers. */
  readonly history: number
}

export function createMethod(name: MethodName, settings: Settings): Step {
  switch (name) {
    case 'descent':
      return (objective, p) => along(p, objective.at(p).gradient, -settings.rate)
    case 'momentum':
      return heavyBall(settings)
    case 'newton':
      return newton
    case 'bfgs':
      return quasiNewton(new InverseHessian())
    case 'lbfgs':
      return quasiNewton(new History(settings.history))
  }
}

function heavyBall({ momentumRate, rho }: Settings): Step {
  let v: Point = [0, 0]
  return (objective, p) => {
    v = along([rho * v[0], rho * v[1]], objective.at(p).gradient, -momentumRate)
    return along(p, v, 1)
  }
}

/** p − H⁻¹g, without any safeguard; H by central differences of gradients, four for two coordinates. */
const newton: Step = (objective, p) => {
  const h = 1e-4
  const { gradient } = objective.at(p)
  const [right, left] = [objective.at(along(p, [1, 0], h)), objective.at(along(p, [1, 0], -h))]
  const [up, down] = [objective.at(along(p, [0, 1], h)), objective.at(along(p, [0, 1], -h))]
  const [xx, yx] = minus(right.gradient, left.gradient).map((part) => part / (2 * h))
  const [xy, yy] = minus(up.gradient, down.gradient).map((part) => part / (2 * h))
  const mixed = (xy + yx) / 2
  const determinant = xx * yy - mixed * mixed
  if (determinant === 0) return p
  return [
    p[0] - (yy * gradient[0] - mixed * gradient[1]) / determinant,
    p[1] - (xx * gradient[1] - mixed * gradient[0]) / determinant,
  ]
}

/** An estimate of H⁻¹ from pairs s = change of the point, y = change of the gradient. */
interface Estimate {
  /** H⁻¹g */
  times(gradient: Point): Point
  update(s: Point, y: Point): void
}

/**
 * A step along −H⁻¹g with a line search. Pairs with s·y ≤ 0 are left out, since the estimate would stop being positive.
 * With mini-batches y comes from two different batches, as it does where each step is given the next one.
 */
function quasiNewton(estimate: Estimate): Step {
  let before: { readonly point: Point; readonly gradient: Point } | undefined
  return (objective, p) => {
    const { value, gradient } = objective.at(p)
    if (before) estimate.update(minus(p, before.point), minus(gradient, before.gradient))
    before = { point: p, gradient }
    const [x, y] = estimate.times(gradient)
    return lineSearch(objective, p, value, gradient, [-x, -y])?.point ?? p
  }
}

/** The whole matrix, n² numbers: Broyden, Fletcher, Goldfarb and Shanno 1970, in the form of Nocedal and Wright 6.17. */
class InverseHessian implements Estimate {
  #xx = 1
  #xy = 0
  #yy = 1
  #fresh = true

  times([gx, gy]: Point): Point {
    return [this.#xx * gx + this.#xy * gy, this.#xy * gx + this.#yy * gy]
  }

  update(s: Point, y: Point): void {
    const sy = dot(s, y)
    if (!(sy > 0)) return
    if (this.#fresh) {
      this.#xx = this.#yy = sy / dot(y, y)
      this.#fresh = false
    }
    // H ← (I − ρsyᵀ) H (I − ρysᵀ) + ρssᵀ with ρ = 1/sᵀy
    const Hy = this.times(y)
    const scale = (1 + dot(y, Hy) / sy) / sy
    this.#xx += scale * s[0] * s[0] - (2 * Hy[0] * s[0]) / sy
    this.#xy += scale * s[0] * s[1] - (Hy[0] * s[1] + Hy[1] * s[0]) / sy
    this.#yy += scale * s[1] * s[1] - (2 * Hy[1] * s[1]) / sy
  }
}

/** The last m pairs alone, 2mn numbers, by the two-loop recursion: Nocedal 1980. */
class History implements Estimate {
  readonly #pairs: { readonly s: Point; readonly y: Point; readonly sy: number }[] = []

  constructor(private readonly length: number) {}

  times(gradient: Point): Point {
    let q = gradient
    const newest = this.#pairs.at(-1)
    const back = [...this.#pairs].reverse().map((pair) => {
      const a = dot(pair.s, q) / pair.sy
      q = along(q, pair.y, -a)
      return { ...pair, a }
    })
    const scale = newest ? newest.sy / dot(newest.y, newest.y) : 1
    q = [scale * q[0], scale * q[1]]
    for (const { s, y, sy, a } of back.reverse()) q = along(q, s, a - dot(y, q) / sy)
    return q
  }

  update(s: Point, y: Point): void {
    const sy = dot(s, y)
    if (!(sy > 0)) return
    this.#pairs.push({ s, y, sy })
    if (this.#pairs.length > this.length) this.#pairs.shift()
  }
}
