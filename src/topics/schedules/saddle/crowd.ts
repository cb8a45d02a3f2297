import type { RandomStream } from '../../../engine/index.ts'
import { cos, sin } from '../../../engine/math/f64.ts'
import type { Surface, SurfaceName } from './surfaces.ts'

/** Where runs arrive: about the saddle, N(0, offset²) in both coordinates; or on the plateau, at `radius` in any direction. */
export function arrivals(
  stream: RandomStream,
  runs: number,
  {
    surface,
    offset,
    radius,
  }: { readonly surface: SurfaceName; readonly offset: number; readonly radius: number },
): Float64Array {
  const places = new Float64Array(2 * runs)
  for (let i = 0; i < runs; i++) {
    const angle = 2 * Math.PI * stream.uniform()
    const [x, y] =
      surface === 'saddle'
        ? [offset * stream.normal(), offset * stream.normal()]
        : [radius * cos(angle), radius * sin(angle)]
    places[2 * i] = x
    places[2 * i + 1] = y
  }
  return places
}

/** Runs under one schedule, each from its own place: v ← ρv − ηg, p ← p + v. A run that has left stays where it left. */
export class Crowd {
  readonly places: Float64Array
  /** Steps since the arrival, and Σ η, at which each run left; NaN where it has not. */
  readonly leftAt: Float64Array
  readonly sumAtLeaving: Float64Array
  steps = 0
  sum = 0
  private readonly velocity: Float64Array
  private readonly gradient = new Float64Array(2)

  constructor(
    private readonly surface: Surface,
    starts: Float64Array,
    private readonly rho: number,
  ) {
    const runs = starts.length / 2
    this.places = starts.slice()
    this.velocity = new Float64Array(2 * runs)
    this.leftAt = new Float64Array(runs).fill(Number.NaN)
    this.sumAtLeaving = new Float64Array(runs).fill(Number.NaN)
    this.note()
  }

  /** One step of every run, with this noise [2 × runs] added to the gradients. */
  advance(rate: number, noise: Float64Array): void {
    const { places, velocity, gradient, rho } = this
    this.steps++
    this.sum += rate
    for (let i = 0; i < this.leftAt.length; i++) {
      if (!Number.isNaN(this.leftAt[i])) continue
      this.surface.gradient(places[2 * i], places[2 * i + 1], gradient)
      for (let axis = 0; axis < 2; axis++) {
        const k = 2 * i + axis
        velocity[k] = rho * velocity[k] - rate * (gradient[axis] + noise[k])
        places[k] += velocity[k]
      }
    }
    this.note()
  }

  get staying(): number {
    let count = 0
    for (const step of this.leftAt) if (Number.isNaN(step)) count++
    return count / this.leftAt.length
  }

  /** Steps after which half of the runs had left; NaN while they have not. */
  get median(): number {
    const left = this.leftAt.filter((step) => !Number.isNaN(step)).sort()
    return left[Math.ceil(this.leftAt.length / 2) - 1] ?? Number.NaN
  }

  private note(): void {
    for (let i = 0; i < this.leftAt.length; i++) {
      if (!Number.isNaN(this.leftAt[i])) continue
      if (!this.surface.left(this.places[2 * i], this.places[2 * i + 1])) continue
      this.leftAt[i] = this.steps
      this.sumAtLeaving[i] = this.sum
    }
  }
}
