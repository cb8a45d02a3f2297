import { use } from 'react'
import type { RunWords } from '../../words/run-words.ts'
import { localized } from '../locale.ts'
import { usePageWords } from '../words.ts'

const FILES = import.meta.glob<RunWords>('../../words/run-words.*.ts', { import: 'runWords' })
const loading = new Map<string, Promise<RunWords>>()

/** What is said of links and runs: fetched with the first notice; suspends until then. */
export function useRunWords(): RunWords {
  const { locale } = usePageWords().shell
  const load = localized(FILES, locale)
  if (!load) throw new Error(`No words for runs in ${locale}`)
  const words = loading.get(locale) ?? load()
  loading.set(locale, words)
  words.catch(() => loading.delete(locale))
  return use(words)
}
