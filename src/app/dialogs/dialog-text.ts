import type { KeyAction } from '../keys.ts'

/** What the dialogs of a lab say, in one language. */
/** Said of the reader's own data. */
export interface DataWords {
  readonly formats: string
  readonly choose: string
  readonly column: string
  readonly lastColumn: string
  readonly keep: string
  readonly drawn: string
  readonly reading: string
  readonly cancel: string
  readonly unchanged: string
  readonly shelf: string
  readonly useIt: string
  readonly remove: string
  readonly kept: string
  readonly full: string
  readonly refused: string
  readonly size: (bytes: number) => string
  /** Data of which only the identity is known. */
  readonly described: (identity: string) => string
  /** The data chosen are not those that the link names. */
  readonly other: (identity: string) => string
}

export interface DialogText {
  readonly data: DataWords
  readonly codeTitle: string
  readonly codeNote: string
  readonly tableTitle: string
  readonly tableFrame: (step: number) => string
  readonly tableOver: string
  readonly tableEmpty: string
  readonly tableCut: (shown: number, all: number) => string
  readonly row: string
  readonly step: string
  readonly exportTitle: string
  readonly exportCsv: string
  readonly exportCsvNote: string
  readonly exportPlots: string
  readonly embedTitle: string
  readonly embedNote: string
  readonly embedWhat: string
  readonly embedWhole: string
  readonly keysTitle: string
  readonly keysNote: string
  readonly keysOn: string
  readonly keys: Record<KeyAction, string>
}
