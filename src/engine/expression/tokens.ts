import type { Fault } from './syntax.ts'

export interface Token {
  readonly kind: 'number' | 'name' | 'sign' | 'end'
  readonly text: string
  readonly at: number
}

const BLANK = /[ \t\r\n]*/y
/** Digits, points and, after a digit or a point, an exponent: read whole, so that 1.2.3 is one wrong number. */
const NUMERAL = /[\d.]+(?:[eE](?:[+-]?[\d.]+|(?![A-Za-z_])))?/y
const NUMBER = /^(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/
const NAME = /[A-Za-z_][A-Za-z_0-9]*/y
const SIGNS = '+-*/^(),'

function at(pattern: RegExp, text: string, position: number): string {
  pattern.lastIndex = position
  return pattern.exec(text)?.[0] ?? ''
}

/** The words of a text and an end after the last, or its first fault. A number is finite. */
export function tokensOf(text: string): readonly Token[] | Fault {
  const tokens: Token[] = []
  let position = 0
  for (;;) {
    position += at(BLANK, text, position).length
    if (position >= text.length) break
    const numeral = at(NUMERAL, text, position)
    const name = numeral === '' ? at(NAME, text, position) : ''
    const found = numeral || name || String.fromCodePoint(text.codePointAt(position) ?? 0)
    if (numeral !== '') {
      if (!NUMBER.test(numeral) || !Number.isFinite(Number(numeral)))
        return { at: position, found, problem: 'number' }
    } else if (name === '' && !SIGNS.includes(found)) return { at: position, found, problem: 'character' }
    tokens.push({ kind: numeral ? 'number' : name ? 'name' : 'sign', text: found, at: position })
    position += found.length
  }
  tokens.push({ kind: 'end', text: '', at: text.length })
  return tokens
}
