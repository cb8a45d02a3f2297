import { type RefObject, useEffect, useRef } from 'react'
import type { LabMode } from './lab-mode.ts'

/** Gives the lab the focus when its view changes: the button that asked for it is gone, and keys shall go on working. */
export function useFocusOnView(section: RefObject<HTMLElement | null>, mode: LabMode): void {
  const before = useRef(mode)
  useEffect(() => {
    if (before.current !== mode) section.current?.focus()
    before.current = mode
  }, [section, mode])
}
