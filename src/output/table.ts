import { csvText } from './csv.ts'
import { labelled } from './format.ts'

/** Numbers and names, row by row. */
export interface DataTable {
  readonly columns: readonly { readonly label: string; readonly unit?: string }[]
  /** A missing value is undefined. */
  readonly rows: readonly (readonly (number | string | undefined)[])[]
}

/** The table as RFC 4180 text, units in the header. */
export function tableCsv({ columns, rows }: DataTable): string {
  return csvText([columns.map(labelled), ...rows])
}
