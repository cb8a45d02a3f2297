import type { Expression } from './syntax.ts'

const NAMES: Readonly<Record<string, string>> = { max: 'np.maximum', min: 'np.minimum', abs: 'np.abs' }
const SIGNS: Readonly<Record<string, { readonly text: string; readonly rank: number }>> = {
  add: { text: ' + ', rank: 1 },
  subtract: { text: ' - ', rank: 1 },
  multiply: { text: ' * ', rank: 2 },
  divide: { text: ' / ', rank: 2 },
  power: { text: '**', rank: 4 },
}
const NEGATE = 3
const ATOM = 5

/** The expression in NumPy, with no more brackets than it needs. */
export function toPython(expression: Expression): string {
  return written(expression).text
}

function written(expression: Expression): { text: string; rank: number } {
  const atom = (text: string) => ({ text, rank: ATOM })
  switch (expression.kind) {
    case 'number':
      return atom(String(expression.value))
    case 'constant':
      return atom(`np.${expression.name}`)
    case 'variable':
      return atom(expression.name)
    case 'unary': {
      const inner = written(expression.inner)
      if (expression.name !== 'negate')
        return atom(`${NAMES[expression.name] ?? `np.${expression.name}`}(${inner.text})`)
      return { text: `-${inner.rank < NEGATE ? `(${inner.text})` : inner.text}`, rank: NEGATE }
    }
    case 'binary': {
      const { name } = expression
      const left = written(expression.left)
      const right = written(expression.right)
      const sign = SIGNS[name]
      if (!sign) return atom(`${NAMES[name]}(${left.text}, ${right.text})`)
      // ** groups from the right and takes a sign after it; the others group from the left.
      const power = name === 'power'
      const bracketLeft = power ? left.rank <= sign.rank : left.rank < sign.rank
      const bracketRight = power ? right.rank < NEGATE : right.rank <= sign.rank
      const one = bracketLeft ? `(${left.text})` : left.text
      const other = bracketRight ? `(${right.text})` : right.text
      return { text: `${one}${sign.text}${other}`, rank: sign.rank }
    }
  }
}
