import { type CsvRecord, csvRecords } from './csv-records.ts'
import { DataFileError } from './data-file-error.ts'
import { DATA_LIMITS, type DataSet } from './data-set.ts'

export interface CsvOptions {
  /** Column with the label: its name in the first line, or its number from 0; the last column if absent. */
  readonly label?: string | number
  /** Most classes that labels may name; more of them mean that the column holds numbers, not labels. */
  readonly mostClasses?: number
}

export interface CsvData extends DataSet {
  /** Names of the columns of numbers, from the first line, or 'x0', 'x1', … */
  readonly columns: readonly string[]
}

const MOST_CELLS = 4e6

const NUMBER = /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i

/**
 * Examples of D numbers from UTF-8 text: one line each, numbers but for the label. A first line in which a feature is not a
 * number gives names. Classes are numbered in the order of their numbers, or of the alphabet. Throws DataFileError naming
 * the line (or the byte where the text is not UTF-8).
 */
export function readCsv(bytes: Uint8Array, { label, mostClasses = 100 }: CsvOptions = {}): CsvData {
  const records = bounded(csvRecords(decode(bytes)))
  if (records.length === 0) throw new DataFileError('no data', { line: 1 })
  const width = records[0].cells.length
  if (width < 2)
    throw new DataFileError('a single column; a label and a feature are needed', { line: records[0].line })
  const column = labelColumn(records[0], label)
  const features = (cells: readonly string[]) => cells.filter((_, i) => i !== column)
  const named = typeof label === 'string' || features(records[0].cells).some((cell) => !NUMBER.test(cell))
  const rows = named ? records.slice(1) : records
  if (rows.length === 0) throw new DataFileError('names of columns and no data', { line: records[0].line })

  const numbers = new Float32Array(rows.length * (width - 1))
  rows.forEach(({ cells, line }, i) => {
    if (cells.length !== width)
      throw new DataFileError(`${cells.length} columns instead of ${width}`, { line })
    if (cells[column] === '') throw new DataFileError('no label', { line })
    features(cells).forEach((cell, j) => {
      if (!NUMBER.test(cell)) throw new DataFileError(`'${shortened(cell)}' is not a number`, { line })
      const value = Math.fround(Number(cell))
      if (!Number.isFinite(value)) throw new DataFileError(`${shortened(cell)} is too large`, { line })
      numbers[i * (width - 1) + j] = value
    })
  })
  const names = classNames(rows, column, mostClasses)
  const classOf = new Map(names.map((name, i) => [name, i]))
  return {
    shape: [1, 1, width - 1],
    values: numbers,
    labels: Int32Array.from(rows, ({ cells }) => classOf.get(cells[column]) ?? -1),
    classes: names.length,
    columns: named ? features(records[0].cells) : Array.from({ length: width - 1 }, (_, i) => `x${i}`),
    names,
  }
}

/** The records, while they are as many as there may be. */
function bounded(records: Iterable<CsvRecord>): CsvRecord[] {
  const kept: CsvRecord[] = []
  let cells = 0
  for (const record of records) {
    cells += record.cells.length
    // One more than the examples: the names of the columns.
    if (kept.length > DATA_LIMITS.examples || cells > MOST_CELLS) {
      throw new DataFileError(`more than ${DATA_LIMITS.examples} lines or ${MOST_CELLS} cells`, {
        line: record.line,
      })
    }
    kept.push(record)
  }
  return kept
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    const replaced = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
    const before = replaced.slice(0, replaced.indexOf('\ufffd'))
    throw new DataFileError('not UTF-8 text', { byte: new TextEncoder().encode(before).length })
  }
}

function labelColumn({ cells, line }: CsvRecord, label: string | number = cells.length - 1): number {
  const column = typeof label === 'string' ? cells.indexOf(label) : label
  if (!Number.isInteger(column) || column < 0 || column >= cells.length) {
    throw new DataFileError(`no column ${label} among ${cells.length}`, { line })
  }
  return column
}

/** Each label once: by value where all are numbers, else by code unit. */
function classNames(rows: readonly CsvRecord[], column: number, most: number): string[] {
  const names = new Set<string>()
  for (const { cells, line } of rows) {
    names.add(cells[column])
    if (names.size > most) throw new DataFileError(`more than ${most} different labels`, { line })
  }
  const sorted = [...names].sort()
  return sorted.every((name) => NUMBER.test(name)) ? sorted.sort((a, b) => Number(a) - Number(b)) : sorted
}

function shortened(cell: string): string {
  return cell.length > 20 ? `${cell.slice(0, 20)}…` : cell
}
