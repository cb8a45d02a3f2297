import { axisTitle } from './axis.ts'
import type { DataTable } from './table.ts'

/** One field of RFC 4180: quoted where it holds a comma, a quote or a line break, quotes doubled. */
const field = (value: string) => (/[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value)

/**
 * The table as RFC 4180 text: CRLF line ends, units in the header, numbers with all the digits needed to
 * read the same double back, missing values empty.
 */
export function toCsv({ columns, rows }: DataTable): string {
  const lines = [
    columns.map(axisTitle),
    ...rows.map((row) => row.map((value) => (value === undefined ? '' : String(value)))),
  ]
  return lines.map((line) => `${line.map(field).join(',')}\r\n`).join('')
}
