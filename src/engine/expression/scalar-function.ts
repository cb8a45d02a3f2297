import { cos, exp, log, sin, tanh } from '../math/f64.ts'
import { raise, raiseByBase, raiseByExponent } from './power.ts'
import type { BinaryName, Expression, UnaryName } from './syntax.ts'

const CONSTANTS = { pi: Math.PI, e: Math.E } as const

/** Nodes of the tape in the order in which they are computed: operands come before what uses them. */
const NUMBER = 0
const X = 1
const Y = 2
const UNARY = { negate: 3, exp: 4, log: 5, sin: 6, cos: 7, tanh: 8, sqrt: 9, abs: 10 } satisfies Record<
  UnaryName,
  number
>
const BINARY = {
  add: 11,
  subtract: 12,
  multiply: 13,
  divide: 14,
  power: 15,
  max: 16,
  min: 17,
} satisfies Record<BinaryName, number>

interface Node {
  readonly code: number
  readonly left: number
  readonly right: number
  readonly value: number
  /** Whether it changes with x or y; no gradient goes to what does not. */
  readonly varies: boolean
}

/** Appends the nodes of a tree and returns the place of its root. */
function place(expression: Expression, nodes: Node[]): number {
  const push = (code: number, part: Partial<Node>) =>
    nodes.push({ code, left: 0, right: 0, value: 0, varies: true, ...part }) - 1
  switch (expression.kind) {
    case 'number':
      return push(NUMBER, { value: expression.value, varies: false })
    case 'constant':
      return push(NUMBER, { value: CONSTANTS[expression.name], varies: false })
    case 'variable':
      return push(expression.name === 'x' ? X : Y, {})
    case 'unary': {
      const left = place(expression.inner, nodes)
      return push(UNARY[expression.name], { left, varies: nodes[left].varies })
    }
    case 'binary': {
      const left = place(expression.left, nodes)
      const right = place(expression.right, nodes)
      return push(BINARY[expression.name], { left, right, varies: nodes[left].varies || nodes[right].varies })
    }
  }
}

/**
 * f(x, y) in double precision with its gradient by reverse-mode differentiation: a forward sweep over the nodes, then one
 * backward. Where two arguments of max or min are equal each gets half, and abs has slope 0 at 0.
 */
export class ScalarFunction {
  /** ∂f/∂x and ∂f/∂y of the last call of gradient(). */
  dx = 0
  dy = 0
  readonly #code: Uint8Array
  readonly #left: Uint16Array
  readonly #right: Uint16Array
  readonly #varies: Uint8Array
  readonly #values: Float64Array
  readonly #slopes: Float64Array

  constructor(expression: Expression) {
    const nodes: Node[] = []
    place(expression, nodes)
    this.#code = Uint8Array.from(nodes, ({ code }) => code)
    this.#left = Uint16Array.from(nodes, ({ left }) => left)
    this.#right = Uint16Array.from(nodes, ({ right }) => right)
    this.#varies = Uint8Array.from(nodes, ({ varies }) => Number(varies))
    this.#values = Float64Array.from(nodes, ({ value }) => value)
    this.#slopes = new Float64Array(nodes.length)
  }

  /** Operations of one value, about; a gradient takes four times as many. */
  get size(): number {
    return this.#code.length
  }

  value(x: number, y: number): number {
    const code = this.#code
    const v = this.#values
    for (let i = 0; i < code.length; i++) {
      const a = v[this.#left[i]]
      const b = v[this.#right[i]]
      switch (code[i]) {
        case X:
          v[i] = x
          break
        case Y:
          v[i] = y
          break
        case UNARY.negate:
          v[i] = -a
          break
        case UNARY.exp:
          v[i] = exp(a)
          break
        case UNARY.log:
          v[i] = log(a)
          break
        case UNARY.sin:
          v[i] = sin(a)
          break
        case UNARY.cos:
          v[i] = cos(a)
          break
        case UNARY.tanh:
          v[i] = tanh(a)
          break
        case UNARY.sqrt:
          v[i] = Math.sqrt(a)
          break
        case UNARY.abs:
          v[i] = Math.abs(a)
          break
        case BINARY.add:
          v[i] = a + b
          break
        case BINARY.subtract:
          v[i] = a - b
          break
        case BINARY.multiply:
          v[i] = a * b
          break
        case BINARY.divide:
          v[i] = a / b
          break
        case BINARY.power:
          v[i] = raise(a, b)
          break
        case BINARY.max:
          v[i] = a > b ? a : b
          break
        case BINARY.min:
          v[i] = a < b ? a : b
          break
      }
    }
    return v[v.length - 1]
  }

  /** The value; leaves the gradient in dx and dy. */
  gradient(x: number, y: number): number {
    const result = this.value(x, y)
    const v = this.#values
    const s = this.#slopes
    s.fill(0)
    s[s.length - 1] = 1
    let dx = 0
    let dy = 0
    for (let i = s.length - 1; i >= 0; i--) {
      const g = s[i]
      if (this.#varies[i] === 0 || g === 0) continue
      const left = this.#left[i]
      const right = this.#right[i]
      const a = v[left]
      const b = v[right]
      switch (this.#code[i]) {
        case X:
          dx += g
          break
        case Y:
          dy += g
          break
        case UNARY.negate:
          s[left] -= g
          break
        case UNARY.exp:
          s[left] += g * v[i]
          break
        case UNARY.log:
          s[left] += g / a
          break
        case UNARY.sin:
          s[left] += g * cos(a)
          break
        case UNARY.cos:
          s[left] -= g * sin(a)
          break
        case UNARY.tanh:
          s[left] += g * (1 - v[i] * v[i])
          break
        case UNARY.sqrt:
          s[left] += g / (2 * v[i])
          break
        case UNARY.abs:
          s[left] += g * Math.sign(a)
          break
        case BINARY.add:
          s[left] += g
          s[right] += g
          break
        case BINARY.subtract:
          s[left] += g
          s[right] -= g
          break
        case BINARY.multiply:
          s[left] += g * b
          s[right] += g * a
          break
        case BINARY.divide:
          s[left] += g / b
          s[right] -= (g * v[i]) / b
          break
        case BINARY.power:
          if (this.#varies[left]) s[left] += g * raiseByBase(a, b)
          if (this.#varies[right]) s[right] += g * raiseByExponent(a, b)
          break
        case BINARY.max:
        case BINARY.min:
          if (a === b) {
            s[left] += g / 2
            s[right] += g / 2
          } else s[v[i] === a ? left : right] += g
          break
      }
    }
    this.dx = dx
    this.dy = dy
    return result
  }
}
