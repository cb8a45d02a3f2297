import {
  conditionNumber,
  gradient,
  hessian,
  type LinearProblem,
  largestCurvature,
  lossOf,
  rateLimit,
} from './least-squares.ts'

/** Gradient descent on one linear problem, from weights 0. */
export class Descent {
  readonly weights: Float64Array
  /** [inputs, inputs] */
  readonly curvature: Float64Array
  readonly largest: number
  /** κ of the curvature. */
  readonly condition: number
  /** Learning rate beyond which descent with this batch size cannot be trusted to shrink the error. */
  readonly limit: number
  /** Of the last step's batch. */
  dW: Float64Array

  constructor(
    readonly problem: LinearProblem,
    batchSize: number,
    breathe?: () => void,
  ) {
    this.weights = new Float64Array(problem.inputs * problem.units)
    this.dW = this.weights.slice()
    this.curvature = hessian(problem, breathe)
    this.largest = largestCurvature(this.curvature, problem.inputs)
    this.condition = conditionNumber(this.curvature, problem.inputs, this.largest)
    this.limit = rateLimit(problem, this.largest, batchSize)
  }

  get loss(): number {
    return lossOf(this.problem, this.curvature, this.weights)
  }

  /** W ← W − rate·dW of the batch. */
  step(batch: Int32Array, rate: number): void {
    this.dW = gradient(this.problem, this.weights, batch)
    for (let i = 0; i < this.weights.length; i++) this.weights[i] -= rate * this.dW[i]
  }
}
