import { type RefObject, useEffect, useRef } from 'react'
import { actionOf, focusOf, type KeyAction } from '../keys.ts'
import { keysAreOn } from '../preferences.ts'
import type { LabMode } from './lab-mode.ts'

/** Keys reach a lab that has the focus; on a projector they reach it always. */
export function useLabKeys(
  section: RefObject<HTMLElement | null>,
  act: (action: KeyAction, key: string) => void,
  mode: LabMode,
): void {
  const latest = useRef(act)
  latest.current = act
  useEffect(() => {
    const target = mode === 'present' ? document : section.current
    function press(event: Event) {
      const key = event as KeyboardEvent
      if (key.defaultPrevented || document.querySelector('dialog[open], :popover-open') || !keysAreOn())
        return
      const focused = key.target instanceof HTMLElement ? key.target : null
      const action = actionOf(key, focusOf(focused), mode === 'present')
      if (!action) return
      key.preventDefault()
      latest.current(action, key.key)
    }
    target?.addEventListener('keydown', press)
    return () => target?.removeEventListener('keydown', press)
  }, [section, mode])
}
