import type { Engine, ScalarFunction, Tensor } from '../../../engine/index.ts'
import { NdArray } from '../../../engine/index.ts'
import type { Optimizer, OptimizerState } from '../../../nn/optimizers/optimizer.ts'

/** Farther away than this, along x or y, a path has left the plane. */
const FARTHEST = 1e4
/** A runner has arrived where its loss above the minimum has fallen to this share, and stays below. */
const TARGET = 0.01

/** One optimizer on its way over a surface. */
export class Runner {
  loss: number
  /** Gradient that the optimizer was given at its last step, with noise. */
  readonly gradient = new Float64Array(2)
  /** Last displacement. */
  readonly move = new Float64Array(2)
  /** Steps after which the loss stayed below the target; NaN while it is above. */
  reached = Number.NaN
  /** Step at which it left the plane; NaN while it is there. */
  left = Number.NaN
  #step = 0
  readonly #point: Tensor
  readonly #state: OptimizerState
  readonly #target: number

  constructor(
    engine: Engine,
    private readonly f: ScalarFunction,
    private readonly optimizer: Optimizer,
    private readonly rate: number,
    start: readonly [number, number],
    least: number | undefined,
  ) {
    this.#point = engine.parameter(engine.tensor(start))
    this.#point.grad = new NdArray(this.gradient, [2])
    this.#state = optimizer.init(engine, [this.#point])
    this.loss = f.gradient(start[0], start[1])
    this.gradient.set([f.dx, f.dy])
    this.#target = least === undefined ? Number.NaN : least + TARGET * (this.loss - least)
    if (this.loss <= this.#target) this.reached = 0
  }

  get x(): number {
    return this.#point.data[0]
  }

  get y(): number {
    return this.#point.data[1]
  }

  /** Velocity or first moment; zero for an optimizer without one. */
  velocity(): ArrayLike<number> {
    const { velocity, m } = this.#state.slots
    return (velocity ?? m)?.[0].data ?? [0, 0]
  }

  /** One step, with this noise added to the gradient. */
  advance(noiseX: number, noiseY: number): void {
    if (!Number.isNaN(this.left)) return
    const { data } = this.#point
    const [x, y] = data
    this.f.gradient(x, y)
    this.gradient[0] = this.f.dx + noiseX
    this.gradient[1] = this.f.dy + noiseY
    this.#step++
    this.optimizer.advance(this.#state, this.rate)
    this.optimizer.update([this.#point], this.#state)
    this.move[0] = data[0] - x
    this.move[1] = data[1] - y
    this.loss = this.f.value(data[0], data[1])
    if (!(Math.abs(data[0]) <= FARTHEST && Math.abs(data[1]) <= FARTHEST) || !Number.isFinite(this.loss)) {
      this.left = this.#step
      data.fill(Number.NaN)
      this.loss = Number.NaN
      this.move.fill(Number.NaN)
      this.gradient.fill(Number.NaN)
      this.reached = Number.NaN
    } else if (!(this.loss <= this.#target)) this.reached = Number.NaN
    else if (Number.isNaN(this.reached)) this.reached = this.#step
  }
}
