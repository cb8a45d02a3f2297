import { createContext, useContext } from 'react'

/** What controls say, in the reader's language. Numbers arrive formatted. */
export interface UiWords {
  readonly help: (label: string) => string
  readonly reset: (label: string, value: string) => string
  readonly notANumber: (allowed: string) => string
  readonly notWhole: (allowed: string) => string
  readonly outOfRange: (allowed: string) => string
  readonly between: (min: string, max: string) => string
  readonly newSeed: string
  readonly live: string
  readonly idle: string
  readonly close: string
  readonly copy: string
  readonly copied: string
}

const Words = createContext<UiWords | undefined>(undefined)

export const WordsProvider = Words.Provider

/** @throws Error outside a WordsProvider. */
export function useWords(): UiWords {
  const words = useContext(Words)
  if (!words) throw new Error('No WordsProvider above this control')
  return words
}
