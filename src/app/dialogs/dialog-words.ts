import { use } from 'react'
import { localized } from '../locale.ts'
import { usePageWords } from '../words.ts'
import type { DialogText } from './dialog-text.ts'

const FILES = import.meta.glob<DialogText>('./dialogs.*.ts', { import: 'dialogs' })
const loading = new Map<string, Promise<DialogText>>()

/** Fetched by the first dialog that opens; suspends until then. */
export function useDialogWords(): DialogText {
  const { locale } = usePageWords().shell
  const load = localized(FILES, locale)
  if (!load) throw new Error(`No words for dialogs in ${locale}`)
  const words = loading.get(locale) ?? load()
  loading.set(locale, words)
  return use(words)
}
