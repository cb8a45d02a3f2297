import { useContext } from 'react'
import { DataRows } from '../output/DataRows.tsx'
import { Dialog } from '../output/Dialog.tsx'
import type { DataTable } from '../output/table.ts'
import { PlotTextContext } from './text.ts'

interface TableDialogProps {
  title: string
  table: DataTable
  onClose: () => void
}

/** Rows of a table put on the page at most. */
const MOST_ROWS = 1000

/** The numbers behind a plot. */
export function TableDialog({ title, table, onClose }: TableDialogProps) {
  const text = useContext(PlotTextContext)
  return (
    <Dialog title={title} close={text.close} wide onClose={onClose}>
      <DataRows table={{ ...table, rows: table.rows.slice(0, MOST_ROWS) }} caption={title} />
      {table.rows.length > MOST_ROWS && <p>{text.rowsShown(MOST_ROWS, table.rows.length)}</p>}
    </Dialog>
  )
}
