import { createContext, type ReactNode, useContext, useMemo, useState } from 'react'
import { announcer } from './announcer.ts'

const Announce = createContext<(sentence: string) => void>(() => {})

/** The page's one polite live region; everything under it announces through `useAnnounce`. */
export function LiveRegion({ children }: { children: ReactNode }) {
  const [sentence, setSentence] = useState('')
  const announce = useMemo(() => announcer(setSentence, () => Date.now(), setTimeout), [])
  return (
    <Announce value={announce}>
      {children}
      <div className="visually-hidden" role="status" aria-live="polite">
        {sentence}
      </div>
    </Announce>
  )
}

export function useAnnounce(): (sentence: string) => void {
  return useContext(Announce)
}
