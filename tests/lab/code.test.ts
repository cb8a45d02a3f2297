import { describe, expect, it } from 'vitest'
import { piece, pieces, program } from '../../src/lab/code.ts'
import type { CodeLine } from '../../src/lab/experiment.ts'

const text = (lines: readonly CodeLine[]) =>
  lines
    .map((line) => line.map((part) => (typeof part === 'string' ? part : `‹${part.text}›`)).join(''))
    .join('\n')

describe('program', () => {
  it('leaves out the margin that all lines share, and the line breaks at both ends', () => {
    const { rate } = pieces({ rate: 0.1 })
    expect(
      text(program`
        for t in range(3):
            w -= ${rate} * g

        print(w)
      `),
    ).toBe('for t in range(3):\n    w -= ‹0.1› * g\n\nprint(w)')
  })

  it('indents a block as the place it stands at, and leaves no line behind where it is empty', () => {
    const block = program`
      a = 1
      if a:
          b = 2`
    expect(
      text(program`
        def f():
            ${block}
            ${[]}
            return b`),
    ).toBe('def f():\n    a = 1\n    if a:\n        b = 2\n    return b')
  })

  it('keeps a block that stands first or last', () => {
    expect(text(program`${program`a = 1`}`)).toBe('a = 1')
    expect(
      text(program`
        ${program`a = 1`}
        b = 2
        ${program`c = 3`}`),
    ).toBe('a = 1\nb = 2\nc = 3')
  })

  it('writes values as Python does', () => {
    const { name, on, count } = pieces({ name: 'he', on: true, count: 3 })
    expect(text(program`f(${name}, ${on}, ${count}, ${2})`)).toBe("f(‹'he'›, ‹True›, ‹3›, 2)")
    expect(text(program`print('\\n', ${piece('x', 1e-7)})`)).toBe("print('\\\\n', ‹1e-7›)")
  })
})
