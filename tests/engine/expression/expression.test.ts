import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseExpression } from '../../../src/engine/expression/parse.ts'
import { toPython } from '../../../src/engine/expression/python.ts'
import { ScalarFunction } from '../../../src/engine/expression/scalar-function.ts'
import { golden } from '../../nn/golden.ts'
import { expressionText, readText } from '../../support/expression-text.ts'

interface Golden {
  valid: { expression: string; points: { x: number; y: number; value: number; gradient: number[] }[] }[]
  refused: string[]
}

const { valid, refused } = golden<Golden>('expressions')

function functionOf(text: string): ScalarFunction {
  const parsed = parseExpression(text)
  if (!parsed.ok) throw new Error(`${text}: ${parsed.fault.problem} at ${parsed.fault.at}`)
  return new ScalarFunction(parsed.expression)
}

const near = (measured: number, expected: number) =>
  expect(Math.abs(measured - expected)).toBeLessThanOrEqual(1e-13 * Math.max(1, Math.abs(expected)))

describe('tests/golden/expressions.json', () => {
  test.each(valid)('$expression has the values and gradients of PyTorch', ({ expression, points }) => {
    const f = functionOf(expression)
    for (const { x, y, value, gradient } of points) {
      near(f.value(x, y), value)
      near(f.gradient(x, y), value)
      near(f.dx, gradient[0])
      near(f.dy, gradient[1])
    }
  })

  test.each(refused)('refuses %j', (text) => {
    expect(parseExpression(text).ok).toBe(false)
  })
})

describe('what cannot be read', () => {
  test.each([
    ['', 0, '', 'empty'],
    ['  ', 2, '', 'empty'],
    ['x +', 3, '', 'operand'],
    ['(x', 2, '', 'closing'],
    ['x)', 1, ')', 'operator'],
    ['x y', 2, 'y', 'operator'],
    ['2(x)', 1, '(', 'operator'],
    ['foo(x)', 0, 'foo', 'name'],
    ['exp x', 4, 'x', 'opening'],
    ['exp(x, y)', 5, ',', 'arguments'],
    ['max(x)', 5, ')', 'arguments'],
    ['x ** y', 3, '*', 'operand'],
    ['1e', 0, '1e', 'number'],
    ['1.2.3', 0, '1.2.3', 'number'],
    ['1e999', 0, '1e999', 'number'],
    ['x;y', 1, ';', 'character'],
    ['x + 😀', 4, '😀', 'character'],
    ['__proto__', 0, '__proto__', 'name'],
  ])('%j at %i: %s, %s', (text, at, found, problem) => {
    expect(parseExpression(text)).toEqual({ ok: false, fault: { at, found, problem } })
  })

  test('brackets by the thousand are refused, not followed', () => {
    for (const text of ['('.repeat(5000), '-'.repeat(5000), `${'2^'.repeat(5000)}2`, 'exp('.repeat(5000)])
      expect(parseExpression(text)).toMatchObject({ ok: false })
  })

  test('texts of every kind: each one is read, or gets a fault inside the text', () => {
    let malformed = 0
    const reads = (text: string) => {
      const { sound, refused } = readText(text)
      if (refused) malformed++
      return sound
    }
    fc.assert(fc.property(expressionText, reads), { numRuns: 400 })
    expect(malformed).toBeGreaterThan(200)
  })
})

describe('gradients against central differences', () => {
  const texts = [
    'x^3*y - y^x',
    '2^(x*y)',
    'sqrt(abs(x-y)+1)/tanh(x)',
    'max(x*y, x+y)^1.5',
    '(0-x)^3 + x^-2',
    'log(x)^y',
  ]
  test.each(texts)('%s', (text) => {
    const f = functionOf(text)
    for (const [x, y] of [
      [0.7, 1.3],
      [1.9, 0.4],
    ]) {
      const h = 1e-5
      f.gradient(x, y)
      const { dx, dy } = f
      const bound = (slope: number) => (Number.isNaN(slope) ? Number.NaN : 1e-8 * (1 + Math.abs(slope)))
      if (Number.isFinite(f.value(x, y))) {
        expect(Math.abs((f.value(x + h, y) - f.value(x - h, y)) / (2 * h) - dx)).toBeLessThan(bound(dx))
        expect(Math.abs((f.value(x, y + h) - f.value(x, y - h)) / (2 * h) - dy)).toBeLessThan(bound(dy))
      }
    }
  })
})

test('a power of a negative base, and ties', () => {
  const cube = functionOf('x^3')
  expect(cube.gradient(-2, 0)).toBe(-8)
  expect(cube.dx).toBe(12)
  expect(functionOf('x^0.5').value(-1, 0)).toBeNaN()
  const tie = functionOf('max(x, y)')
  tie.gradient(1, 1)
  expect([tie.dx, tie.dy]).toEqual([0.5, 0.5])
})

test.each([
  ['-x^2', '-x**2'],
  ['(-x)^2', '(-x)**2'],
  ['2^-x', '2**-x'],
  ['(x-y)-(x-1)', 'x - y - (x - 1)'],
  ['x/(y*2)', 'x / (y * 2)'],
  ['2^x^y', '2**x**y'],
  ['(2^x)^y', '(2**x)**y'],
  ['-(x+y)*pi', '-(x + y) * np.pi'],
  ['max(abs(x),1e-3)', 'np.maximum(np.abs(x), 0.001)'],
])('%s in NumPy is %s', (text, python) => {
  const parsed = parseExpression(text)
  expect(parsed.ok && toPython(parsed.expression)).toBe(python)
})
