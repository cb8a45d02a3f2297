// biome-ignore-all lint/suspicious/noArrayIndexKey: rows and columns are told apart by their place alone
import { useContext, useEffect, useId, useRef } from 'react'
import { axisTitle } from './axis.ts'
import type { Datum } from './datum.ts'
import { formatNumber } from './format.ts'
import type { DataTable } from './table.ts'
import { PlotTextContext } from './text.ts'

interface TableDialogProps {
  title: string
  table: DataTable
  onClose: () => void
}

/** Rows put on the page at most. */
const MOST_ROWS = 1000

const cell = (value: Datum | undefined) =>
  typeof value === 'number' ? formatNumber(value, { digits: 6 }) : value

/** A plot's data as a table in a modal dialog. */
export function TableDialog({ title, table, onClose }: TableDialogProps) {
  const text = useContext(PlotTextContext)
  const dialog = useRef<HTMLDialogElement>(null)
  const heading = useId()
  useEffect(() => dialog.current?.showModal(), [])
  const shown = table.rows.slice(0, MOST_ROWS)
  return (
    <dialog ref={dialog} className="plot-table" aria-labelledby={heading} onClose={onClose}>
      <div className="plot-table-head">
        <h3 id={heading}>{title}</h3>
        <button type="button" onClick={() => dialog.current?.close()}>
          {text.close}
        </button>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <section className="plot-table-rows" aria-labelledby={heading} tabIndex={0}>
        <table>
          <thead>
            <tr>
              {table.columns.map((column, index) => (
                <th key={index} scope="col">
                  {axisTitle(column)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((row, index) => (
              <tr key={index}>
                {row.map((value, column) => (
                  <td key={column}>{cell(value)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {shown.length < table.rows.length && <p>{text.rowsShown(shown.length, table.rows.length)}</p>}
    </dialog>
  )
}
