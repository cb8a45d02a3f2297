import { type RefObject, useEffect } from 'react'
import type { AnySession } from './loaded-lab.ts'

/** Starts the run once, when the lab reaches the middle of the screen; never for a reader who asked for less motion. */
export function useAutoplay(
  section: RefObject<HTMLElement | null>,
  session: AnySession,
  enabled: boolean,
): void {
  useEffect(() => {
    const element = section.current
    if (!enabled || !element || matchMedia('(prefers-reduced-motion: reduce)').matches) return
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some((entry) => entry.isIntersecting)) return
        observer.disconnect()
        if (session.store.getState().status === 'idle') session.runInTurn()
      },
      { rootMargin: '-25% 0px' },
    )
    observer.observe(element)
    return () => observer.disconnect()
  }, [section, session, enabled])
}
