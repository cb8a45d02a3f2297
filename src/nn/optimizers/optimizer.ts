import type { Engine } from '../../engine/engine.ts'
import type { NdArray } from '../../engine/ndarray.ts'
import type { Tensor } from '../../engine/tensor.ts'

/** All that an optimizer remembers between two steps. */
export interface OptimizerState {
  /** Steps begun: t = 1 during the first. */
  step: number
  /** Coefficients of the step that the kernels read, in engine memory. */
  readonly h: NdArray
  /** Arrays like each parameter, by name and then in the order of the parameters: velocity, sum of squares, m, v. */
  readonly slots: Readonly<Record<string, readonly NdArray[]>>
  /** Running products β^t by the name of β. */
  readonly products: Record<string, number>
}

/**
 * A rule that moves parameters against their gradients. It holds no state of its own: init() makes one, outside any
 * scope(), and the state lives as long as the parameters. One step is advance(), which writes the step's coefficients,
 * then update(), which issues kernel calls only, so that a captured step contains it:
 *
 *     const state = rule.init(engine, parameters)
 *     rule.advance(state, 0.1)
 *     const program = engine.capture(() => { backward(loss()); rule.update(parameters, state) })
 *     for (;;) { rule.advance(state, 0.1); program.run() }
 *
 * Parameters without a gradient stay as they are.
 */
export interface Optimizer {
  readonly name: string
  readonly tex: string
  /** Where the rule was published. */
  readonly source: string
  init(engine: Engine, parameters: readonly Tensor[]): OptimizerState
  /** Begins the next step, with learning rate `rate`. */
  advance(state: OptimizerState, rate: number): void
  /** Moves the parameters by their `grad`. */
  update(parameters: readonly Tensor[], state: OptimizerState): void
}

/** A state at step 0 with `coefficients` numbers in h and one zero array like each parameter for each slot. */
export function emptyState(
  engine: Engine,
  parameters: readonly Tensor[],
  coefficients: number,
  slots: readonly string[],
): OptimizerState {
  const like = () => parameters.map(({ shape }) => engine.array(shape, 0))
  return {
    step: 0,
    h: engine.array([coefficients], 0),
    slots: Object.fromEntries(slots.map((slot) => [slot, like()])),
    products: {},
  }
}
