import {
  type BinaryName,
  type Expression,
  type Fault,
  FUNCTIONS,
  type Parsed,
  type Problem,
  type UnaryName,
} from './syntax.ts'
import { type Token, tokensOf } from './tokens.ts'

/** Brackets, signs and powers inside one another, at most. */
const DEEPEST = 100

/** Thrown inside the parser alone; never leaves it. */
class Refused extends Error {
  constructor(readonly fault: Fault) {
    super(fault.problem)
  }
}

/**
 * Reads a text by recursive descent:
 *
 *     sum     = product { ('+' | '-') product }
 *     product = signed { ('*' | '/') signed }
 *     signed  = ('+' | '-') signed | power
 *     power   = operand [ '^' exponent ]
 *     exponent = ('+' | '-') exponent | power
 *     operand = number | 'x' | 'y' | 'pi' | 'e' | function '(' sum [ ',' sum ] ')' | '(' sum ')'
 *
 * ^ is right-associative and binds tighter than a sign before it: −x^2 = −(x^2). There is no implicit product.
 */
class Reader {
  #next = 0
  #depth = 0

  constructor(private readonly tokens: readonly Token[]) {}

  whole(): Expression {
    if (this.#atEnd) this.#refuse('empty')
    const expression = this.#sum()
    if (!this.#atEnd) this.#refuse('operator')
    return expression
  }

  get #token(): Token {
    return this.tokens[this.#next]
  }

  get #atEnd(): boolean {
    return this.#token.kind === 'end'
  }

  #refuse(problem: Problem, { at, text }: Token = this.#token): never {
    throw new Refused({ at, found: text, problem })
  }

  /** Takes the sign if it stands here. */
  #take(...signs: readonly string[]): string | undefined {
    const { kind, text } = this.#token
    if (kind !== 'sign' || !signs.includes(text)) return undefined
    this.#next++
    return text
  }

  #inside(read: () => Expression): Expression {
    if (++this.#depth > DEEPEST) this.#refuse('too-deep')
    const expression = read()
    this.#depth--
    return expression
  }

  #sum(): Expression {
    let left = this.#product()
    for (let sign = this.#take('+', '-'); sign; sign = this.#take('+', '-'))
      left = binary(sign === '+' ? 'add' : 'subtract', left, this.#product())
    return left
  }

  #product(): Expression {
    let left = this.#signed(() => this.#power())
    for (let sign = this.#take('*', '/'); sign; sign = this.#take('*', '/')) {
      const right = this.#signed(() => this.#power())
      left = binary(sign === '*' ? 'multiply' : 'divide', left, right)
    }
    return left
  }

  /** Signs before what `read` reads. */
  #signed(read: () => Expression): Expression {
    const sign = this.#take('+', '-')
    if (!sign) return read()
    const inner = this.#inside(() => this.#signed(read))
    return sign === '-' ? { kind: 'unary', name: 'negate', inner } : inner
  }

  #power(): Expression {
    const base = this.#operand()
    if (!this.#take('^')) return base
    return binary(
      'power',
      base,
      this.#inside(() => this.#signed(() => this.#power())),
    )
  }

  #operand(): Expression {
    const token = this.#token
    if (token.kind === 'number') {
      this.#next++
      return { kind: 'number', value: Number(token.text) }
    }
    if (token.kind === 'name') return this.#named(token)
    if (!this.#take('(')) this.#refuse('operand')
    return this.#bracketed()
  }

  #named(token: Token): Expression {
    const { text } = token
    const count = FUNCTIONS.get(text)
    if (!count && text !== 'x' && text !== 'y' && text !== 'pi' && text !== 'e') this.#refuse('name')
    this.#next++
    if (text === 'x' || text === 'y') return { kind: 'variable', name: text }
    if (text === 'pi' || text === 'e') return { kind: 'constant', name: text }
    if (!this.#take('(')) this.#refuse('opening')
    if (count === 1) return { kind: 'unary', name: text as UnaryName, inner: this.#bracketed() }
    const left = this.#inside(() => this.#sum())
    if (!this.#take(',')) this.#refuse(this.#token.text === ')' ? 'arguments' : 'closing')
    return binary(text as BinaryName, left, this.#bracketed())
  }

  /** What stands before a closing bracket, and the bracket. */
  #bracketed(): Expression {
    const inner = this.#inside(() => this.#sum())
    if (this.#take(')')) return inner
    const { kind, text } = this.#token
    return this.#refuse(kind === 'end' ? 'closing' : text === ',' ? 'arguments' : 'operator')
  }
}

const binary = (name: BinaryName, left: Expression, right: Expression): Expression => ({
  kind: 'binary',
  name,
  left,
  right,
})

/** The tree of a text, or its first fault. Never throws, and never evaluates the text as code. */
export function parseExpression(text: string): Parsed {
  const tokens = tokensOf(text)
  if (!Array.isArray(tokens)) return { ok: false, fault: tokens as Fault }
  try {
    return { ok: true, expression: new Reader(tokens).whole() }
  } catch (error) {
    if (error instanceof Refused) return { ok: false, fault: error.fault }
    throw error
  }
}
