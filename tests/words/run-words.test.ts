import { describe, expect, it } from 'vitest'
import { overBudget } from '../../src/lab/budget.ts'
import { failureOf } from '../../src/lab/failure.ts'
import { NonFiniteError } from '../../src/lab/nonfinite.ts'
import { metric, runWords } from '../../src/words/run-words.en.ts'

describe('runWords', () => {
  it('name what a run would need and what there is', () => {
    const memory = runWords.excess(overBudget({ bytes: 8e18, operations: 1 }) ?? {})
    expect(memory).toContain('8 EB of memory (at most 1.5 GB)')
    expect(memory).not.toContain('flop')
    const arithmetic = runWords.excess(overBudget({ bytes: 1, operations: 2.1e13 }) ?? {})
    expect(arithmetic).toContain('21 Tflop of arithmetic (at most 20 Tflop)')
  })

  it.each([
    [{ kind: 'number', whole: true, min: 1, max: 2e6 }, 'must be a whole number from 1 to 2000000'],
    [{ kind: 'number', whole: false, min: 1e-9, max: 1e21 }, 'must be a number from 1e-9 to 1e21'],
    [{ kind: 'choice', options: ['a', 'b'] }, 'must be one of a, b'],
    [{ kind: 'switch' }, 'must be on or off'],
    [{ kind: 'text', longest: 9, example: 'x^2' }, 'must be a text of at most 9 characters, such as x^2'],
  ] as const)('say what is allowed: %j', (allowed, sentence) => {
    expect(runWords.reason({ kind: 'not-allowed', allowed })).toBe(sentence)
  })

  it.each([
    [{ at: 0, found: '', problem: 'empty' }, 'nothing is written'],
    [
      { at: 3, found: '', problem: 'operand' },
      'at the end: a number, x, y, a function or an opening bracket must stand here',
    ],
    [{ at: 1, found: ';', problem: 'character' }, 'at character 2, “;”: this character has no meaning here'],
  ] as const)('point at the fault of a text: %j', (fault, sentence) => {
    expect(runWords.reason({ kind: 'unreadable', fault })).toBe(sentence)
  })

  it('say where a number was lost, and what a lost worker did', () => {
    const error = new NonFiniteError({ step: 120, layer: 3, operation: 'matmul', value: Infinity })
    expect(runWords.failure(failureOf(error, 200))).toBe(
      'A value became Infinity at step 120, layer 3, in matmul.',
    )
    expect(runWords.failure({ kind: 'lost', message: 'silent' })).toContain('it did not answer')
    expect(runWords.failure({ kind: 'lost', message: 'out of memory' })).toContain('(out of memory)')
    expect(runWords.failure(failureOf(new RangeError('too long'), 1))).toBe('RangeError: too long')
  })
})

describe('metric', () => {
  it.each([
    [0, '0 B'],
    [999, '999 B'],
    [999.6, '1 kB'],
    [1536, '1.54 kB'],
    [123_456_789, '123 MB'],
    [1e24, '1000000 EB'],
  ])('writes %d', (value, text) => {
    expect(metric(value, 'B')).toBe(text)
  })
})
