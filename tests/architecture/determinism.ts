import { drawn } from './places.ts'
import { lineOf, type Node, parse, type SourceFile, walk } from './source.ts'

/** Members of Math whose result is the same in every browser: exact, or correctly rounded by the standard. */
const exactMath = new Set([
  ...['sqrt', 'abs', 'floor', 'ceil', 'round', 'min', 'max', 'fround', 'imul', 'clz32', 'trunc', 'sign'],
  ...['PI', 'E', 'LN2', 'LN10', 'LOG2E', 'LOG10E', 'SQRT2', 'SQRT1_2'],
])

const globals = new Set(['globalThis', 'self', 'window'])
const clocksAndChance = new Set(['Date', 'performance', 'crypto'])

/** Files whose numbers must be the same everywhere: all that runs below the session, and of a topic all but its views. */
export function isBelowSession(path: string): boolean {
  if (/^src\/(engine|nn|data|lab|worker)\//.test(path)) return true
  return /^src\/topics\/[^/]+\//.test(path) && !drawn.test(path.replace(/^src\//, ''))
}

function isName(node: Node, parent?: Node, field?: string): boolean {
  if (node.type !== 'Identifier') return false
  if (field === 'property' && parent?.type === 'MemberExpression') return parent.computed
  if (field === 'key') return Boolean(parent?.computed)
  return true
}

function isTwo(node: Node): boolean {
  return node.type === 'Literal' && node.value === 2
}

/** A square, or a power of two written out, which every engine gives exactly: x ** 2, 2 ** -24. */
function isExactPower(base: Node, exponent: Node): boolean {
  const magnitude = exponent.type === 'UnaryExpression' ? exponent.argument : exponent
  return isTwo(exponent) || (isTwo(base) && magnitude.type === 'Literal' && Number.isInteger(magnitude.value))
}

/**
 * One line for each use of something whose result depends on the browser, the clock or chance. A worker may read a
 * clock and its own global scope, because it cuts work into slices; nothing else may.
 */
export function indeterminate(file: SourceFile): string[] {
  const worker = file.path.startsWith('src/worker/')
  const found: string[] = []
  walk(parse(file), (node, parent, field) => {
    const report = (what: string) => found.push(`${file.path}:${lineOf(file, node.start)} uses ${what}`)
    if (/^\*\*=?$/.test(node.operator ?? '') && !isExactPower(node.left, node.right)) report(node.operator)
    if (node.type === 'MemberExpression' && globals.has(node.object.name) && !worker) report(node.object.name)
    if (!isName(node, parent, field)) return
    if (clocksAndChance.has(node.name) && !worker) report(node.name)
    if (node.name !== 'Math') return
    const member = parent?.type === 'MemberExpression' && field === 'object' && !parent.computed
    if (!member) report('Math other than by a named member')
    else if (!exactMath.has(parent.property.name)) report(`Math.${parent.property.name}`)
  })
  return found
}
