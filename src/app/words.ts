import { createContext, useContext } from 'react'
import type { PageWords } from './locale.ts'

export const PageWordsContext = createContext<PageWords | undefined>(undefined)

/** @throws Error outside the app. */
export function usePageWords(): PageWords {
  const words = useContext(PageWordsContext)
  if (!words) throw new Error('No words above this component')
  return words
}
