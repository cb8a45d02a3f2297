import { principalAxes } from '../principal.ts'
import { type LineExamples, type LossAt, type LossName, lossAt } from './margin-loss.ts'

/** Every step up to this one is recorded, then each next one by this factor later. */
const EVERY = 32
const FACTOR = 1.1

/** Steps after which a frame is recorded: 0, 1, …, 32, 36, … and the last. */
export function recordedSteps(last: number): number[] {
  const steps: number[] = []
  for (let step = 0; step < last; step = step < EVERY ? step + 1 : Math.ceil(step * FACTOR)) steps.push(step)
  return [...steps, last]
}

/** Gradient descent on (w, b) from (0, 0) with one fixed rate. */
export class LineDescent {
  w = 0
  b = 0
  at: LossAt
  step = 0
  /** Step at which the loss first was at most `goal`; NaN before. */
  reached = Number.NaN
  /** 2/λ₁ of the curvature at the start: the largest stable step of a quadratic with that curvature. */
  readonly largestRate: number

  constructor(
    private readonly loss: LossName,
    private readonly examples: LineExamples,
    /** Share of `largestRate` that each step takes. */
    private readonly share: number,
    private readonly goal: number,
  ) {
    this.at = lossAt(loss, examples, 0, 0)
    this.largestRate = 2 / principalAxes(this.at.hessian).values[0]
    this.note()
  }

  advance(): void {
    const rate = this.share * this.largestRate
    this.w -= rate * this.at.gradient[0]
    this.b -= rate * this.at.gradient[1]
    this.at = lossAt(this.loss, this.examples, this.w, this.b)
    this.step++
    this.note()
  }

  private note(): void {
    if (Number.isNaN(this.reached) && this.at.loss <= this.goal) this.reached = this.step
  }
}
