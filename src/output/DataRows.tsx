// biome-ignore-all lint/suspicious/noArrayIndexKey: rows and columns are told apart by their place alone
import { formatNumber, labelled } from './format.ts'
import type { DataTable } from './table.ts'

interface DataRowsProps {
  readonly table: DataTable
  readonly caption: string
}

function cell(value: number | string | undefined): string | undefined {
  if (typeof value !== 'number') return value
  return Number.isNaN(value) ? '–' : formatNumber(value, { digits: 6 })
}

/** A table of numbers that scrolls by pointer and by keyboard; its first column names the rows. */
export function DataRows({ table: { columns, rows }, caption }: DataRowsProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="numbers" aria-label={caption} tabIndex={0}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column, index) => (
              <th key={index} scope="col">
                {labelled(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([first, ...rest], index) => (
            <tr key={index}>
              <th scope="row">{cell(first)}</th>
              {rest.map((value, column) => (
                <td key={column}>{cell(value)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
