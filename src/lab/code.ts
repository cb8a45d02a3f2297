import type { CodeLine, CodePiece } from './experiment.ts'

/** What stands in a program: a highlighted piece, plain text, or lines of their own, indented as the place they stand at. */
type Inserted = CodePiece | string | number | readonly CodeLine[]

/** Each value as a highlighted piece of Python: numbers as they are, names in quotes, switches as True and False. */
export function pieces<V extends object>(values: V): { readonly [Name in keyof V & string]: CodePiece } {
  const entries = Object.entries(values).map(([parameter, value]) => [
    parameter,
    piece(parameter, literal(value)),
  ])
  return Object.fromEntries(entries)
}

/** A piece of text that a parameter decides. */
export function piece(parameter: string, text: string | number): CodePiece {
  return { parameter, text: String(text) }
}

function literal(value: unknown): string {
  if (typeof value === 'string') return `'${value}'`
  return typeof value === 'boolean' ? (value ? 'True' : 'False') : String(value)
}

const isBlock = (part: Inserted): part is readonly CodeLine[] => Array.isArray(part)

/**
 * Lines of a program from a template. The first and the last line break are left out, and so is the indentation that
 * all lines share. A block of lines stands alone on its line; an empty block leaves no line behind.
 */
export function program(
  strings: TemplateStringsArray,
  ...inserted: readonly Inserted[]
): readonly CodeLine[] {
  const rows: (string | CodePiece)[][] = [[]]
  const blocks = new Map<(string | CodePiece)[], readonly CodeLine[]>()
  strings.raw.forEach((text, i) => {
    const [first, ...rest] = text.split('\n')
    rows.at(-1)?.push(first)
    for (const line of rest) rows.push([line])
    const part = inserted[i]
    if (part === undefined) return
    const row = rows.at(-1) as (string | CodePiece)[]
    if (isBlock(part)) blocks.set(row, part)
    else row.push(typeof part === 'number' ? String(part) : part)
  })
  const isEmpty = (row: (string | CodePiece)[]) => !blocks.has(row) && isBlank(row)
  if (isEmpty(rows[0])) rows.shift()
  if (rows.length > 0 && isEmpty(rows[rows.length - 1])) rows.pop()
  const margin = Math.min(...rows.filter((row) => !isEmpty(row)).map(indentation))
  return rows.flatMap((row): readonly CodeLine[] => {
    const own = withoutMargin(row, Math.min(margin, indentation(row)))
    const block = blocks.get(row)
    if (!block) return [own]
    const indent = ' '.repeat(indentation(row) - margin)
    return block.map((line) => (indent === '' ? line : [indent, ...line]))
  })
}

function isBlank(row: readonly (string | CodePiece)[]): boolean {
  return row.every((part) => typeof part === 'string' && part.trim() === '')
}

function indentation([first]: readonly (string | CodePiece)[]): number {
  return typeof first === 'string' ? first.length - first.trimStart().length : 0
}

function withoutMargin([first, ...rest]: readonly (string | CodePiece)[], margin: number): CodeLine {
  const start = typeof first === 'string' ? first.slice(margin) : first
  return [start, ...rest].filter((part) => part !== '')
}
