import type { KeyAction } from '../keys.ts'

/** What the dialogs of a lab say, in one language. */
export interface DialogText {
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
