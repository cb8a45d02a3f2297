/** What a sign, a function or an operator does. */
export type UnaryName = 'negate' | 'exp' | 'log' | 'sin' | 'cos' | 'tanh' | 'sqrt' | 'abs'
export type BinaryName = 'add' | 'subtract' | 'multiply' | 'divide' | 'power' | 'max' | 'min'

/** An expression in x and y as a tree. */
export type Expression =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'constant'; readonly name: 'pi' | 'e' }
  | { readonly kind: 'variable'; readonly name: 'x' | 'y' }
  | { readonly kind: 'unary'; readonly name: UnaryName; readonly inner: Expression }
  | {
      readonly kind: 'binary'
      readonly name: BinaryName
      readonly left: Expression
      readonly right: Expression
    }

/** Functions by the name that they are written with, and how many arguments each takes. */
export const FUNCTIONS: ReadonlyMap<string, 1 | 2> = new Map([
  ['exp', 1],
  ['log', 1],
  ['sin', 1],
  ['cos', 1],
  ['tanh', 1],
  ['sqrt', 1],
  ['abs', 1],
  ['max', 2],
  ['min', 2],
])

/** Why a text is no expression. */
export type Problem =
  | 'empty'
  | 'too-deep'
  | 'character'
  | 'number'
  | 'name'
  | 'operand'
  | 'operator'
  | 'opening'
  | 'closing'
  | 'arguments'

/** Where reading had to stop: position from 0 (the text's length where something is missing) and what stands there. */
export interface Fault {
  readonly at: number
  readonly found: string
  readonly problem: Problem
}

export type Parsed =
  | { readonly ok: true; readonly expression: Expression }
  | { readonly ok: false; readonly fault: Fault }
