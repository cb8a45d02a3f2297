import { DataFileError } from './data-file-error.ts'

export interface CsvRecord {
  /** Where the record begins, from 1. */
  readonly line: number
  readonly cells: readonly string[]
}

/**
 * Records of RFC 4180: cells between commas, in double quotes where they hold a comma, a quote (doubled) or a line break.
 * Blank lines are left out. Throws DataFileError on a quote that is not closed, or text after a closing quote.
 */
export function* csvRecords(text: string): Generator<CsvRecord> {
  let at = 0
  let line = 1
  while (at < text.length) {
    const start = line
    const cells: string[] = []
    for (;;) {
      if (text[at] === '"') {
        const quoted = quotedCell(text, at, line)
        cells.push(quoted.cell)
        at = quoted.end
        line = quoted.line
      } else {
        const end = cellEnd(text, at)
        cells.push(text.slice(at, end).trim())
        at = end
      }
      if (text[at] !== ',') break
      at++
    }
    if (text[at] === '\r') at++
    if (text[at] === '\n') at++
    line++
    if (cells.length > 1 || cells[0] !== '') yield { line: start, cells }
  }
}

function cellEnd(text: string, start: number): number {
  let end = start
  while (end < text.length && text[end] !== ',' && text[end] !== '\n' && text[end] !== '\r') end++
  return end
}

function quotedCell(
  text: string,
  start: number,
  startLine: number,
): { cell: string; end: number; line: number } {
  let cell = ''
  let line = startLine
  for (let at = start + 1; at < text.length; at++) {
    if (text[at] !== '"') {
      if (text[at] === '\n') line++
      cell += text[at]
    } else if (text[at + 1] === '"') {
      cell += '"'
      at++
    } else {
      const end = at + 1
      if (end < text.length && !',\r\n'.includes(text[end])) {
        throw new DataFileError('text after a closing quote', { line })
      }
      return { cell, end, line }
    }
  }
  throw new DataFileError('a quote that is never closed', { line: startLine })
}
