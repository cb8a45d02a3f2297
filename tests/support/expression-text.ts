import fc from 'fast-check'
import { parseExpression } from '../../src/engine/expression/parse.ts'
import { ScalarFunction } from '../../src/engine/expression/scalar-function.ts'

const PARTS = [
  ...['x', 'y', '+', '-', '*', '/', '^', '(', ')', ',', ' ', '1', '.', 'e', 'E', '2.5', 'exp', 'max', 'sin'],
  ...['constructor', '__proto__', 'x=>x', '`', '${', '}', ';', '[', '"', '\\', '\u0000', 'π', '😀', '=', '%'],
]

/** What a reader might write for f(x, y), most of it malformed. */
export const expressionText = fc.oneof(
  fc.array(fc.constantFrom(...PARTS), { maxLength: 40 }).map((parts) => parts.join('')),
  fc.string(),
)

/** Whether a text is refused, and whether it is so soundly: with a fault inside the text, or else a value at (1, 1). */
export function readText(text: string): { readonly refused: boolean; readonly sound: boolean } {
  const parsed = parseExpression(text)
  if (parsed.ok)
    return {
      refused: false,
      sound: typeof new ScalarFunction(parsed.expression).gradient(1, 1) === 'number',
    }
  const { at, found, problem } = parsed.fault
  return {
    refused: true,
    sound: problem.length > 0 && at >= 0 && at <= text.length && text.startsWith(found, at),
  }
}
