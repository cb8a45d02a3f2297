import { type RefObject, useEffect } from 'react'
import type { AnySession } from './loaded-lab.ts'

/** Runs a lab that the reader told to run before it was alive, as build/before-paint.js has noted on its element. */
export function useAskedEarly(section: RefObject<HTMLElement | null>, session: AnySession): void {
  useEffect(() => {
    const element = section.current
    if (!element) return
    element.dataset.alive = ''
    if (element.dataset.asked === undefined) return
    delete element.dataset.asked
    // After the click itself, should it still reach the button.
    const soon = setTimeout(() => session.store.getState().status === 'idle' && session.run())
    return () => clearTimeout(soon)
  }, [section, session])
}
