import type { Engine } from './engine.ts'
import { within } from './memory.ts'
import type { NdArray } from './ndarray.ts'
import type { Shape } from './shape.ts'
import { Tensor } from './tensor.ts'

/** What forward leaves for backward besides inputs and output. */
export interface Saved {
  readonly arrays?: readonly NdArray[]
  readonly ints?: readonly Int32Array[]
}

export interface Forward {
  readonly out: NdArray
  readonly saved?: Saved
}

export interface BackwardContext<A> {
  readonly inputs: readonly NdArray[]
  readonly out: NdArray
  readonly saved: Saved
  readonly attrs: A
  /** Which inputs a gradient is asked for; others may be left undefined. */
  readonly needs: readonly boolean[]
}

/** Shapes (and integers) for which the generic test compares backward with central differences. */
export interface Gradcheck<A> {
  readonly shapes: readonly Shape[]
  readonly attrs: A
  /** Bounds of the random inputs, to stay off kinks and poles; default [−2, 2]. */
  readonly range?: readonly [number, number]
}

/** One operation: forward and backward together, with the formula of each. `A` holds what is not differentiated. */
export interface Op<A extends object = object> {
  readonly name: string
  /** TeX of y and of each input's gradient x̄ in terms of ȳ. */
  readonly tex: { readonly forward: string; readonly backward: readonly string[] }
  forward(engine: Engine, inputs: readonly NdArray[], attrs: A): Forward
  backward(engine: Engine, dOut: NdArray, context: BackwardContext<A>): readonly (NdArray | undefined)[]
  readonly gradcheck: readonly Gradcheck<A>[]
}

/** How a tensor was made: one call of an operation. */
export interface Node {
  // biome-ignore lint/suspicious/noExplicitAny: attrs are typed at the call, and handed back to the same record
  readonly op: Op<any>
  readonly inputs: readonly Tensor[]
  readonly saved: Saved
  readonly attrs: object
  /** Rises with each call: a node's inputs always have lower numbers. */
  readonly order: number
}

const shapes = (inputs: readonly { shape: Shape }[]) => inputs.map(({ shape }) => `[${shape}]`).join(' and ')

/** An operation as errors name it. */
export const described = ({ name }: { readonly name: string }, inputs: readonly { shape: Shape }[]): string =>
  `${name} of ${shapes(inputs)}`

/**
 * Runs one operation. Throws ShapeError where the shapes do not fit, Error where the inputs are of two engines,
 * OutOfMemoryError past the engine's limit.
 */
export function apply<A extends object>(op: Op<A>, inputs: readonly Tensor[], attrs: A): Tensor {
  const engine = inputs[0].engine
  if (inputs.some((input) => input.engine !== engine))
    throw new Error(`${described(op, inputs)}: tensors of two engines`)
  const { out, saved } = within(
    () => described(op, inputs),
    () =>
      op.forward(
        engine,
        inputs.map((input) => input.value),
        attrs,
      ),
  )
  if (!engine.recordsGradients || !inputs.some((input) => input.requiresGrad))
    return new Tensor(engine, out, false)
  return new Tensor(engine, out, true, { op, inputs, saved: saved ?? {}, attrs, order: engine.nextOrder() })
}
