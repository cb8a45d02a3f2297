import { apply, type Op } from '../op.ts'
import type { Tensor } from '../tensor.ts'

type Arguments<Inputs extends readonly Tensor[], A extends object> = keyof A extends never
  ? Inputs
  : [...Inputs, attrs: A]

/** An operation's record that can be called: inputs first, then what is not differentiated. */
export type Callable<Inputs extends readonly Tensor[], A extends object> = Op<A> &
  ((...args: Arguments<Inputs, A>) => Tensor)

/** Makes the record callable; the number of inputs is that of its backward formulas. */
export function defineOp<Inputs extends readonly Tensor[], A extends object = Record<never, never>>(
  op: Op<A>,
): Callable<Inputs, A> {
  const arity = op.tex.backward.length
  const call = (...args: readonly unknown[]): Tensor =>
    apply(op, args.slice(0, arity) as unknown as readonly Tensor[], (args[arity] ?? {}) as A)
  const { name, ...rest } = op
  Object.defineProperty(call, 'name', { value: name })
  return Object.assign(call, rest) as unknown as Callable<Inputs, A>
}

export type One = [x: Tensor]
export type Two = [a: Tensor, b: Tensor]
