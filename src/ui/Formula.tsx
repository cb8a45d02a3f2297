import { useEffect, useRef } from 'react'

/** A formula typeset in the reader's browser, where it depends on a run; KaTeX is fetched for the first one. */
export function Formula({ tex, display }: { tex: string; display?: boolean }) {
  const place = useRef<HTMLSpanElement>(null)
  useEffect(() => {
    let gone = false
    void import('katex').then(({ default: katex }) => {
      if (gone || !place.current) return
      try {
        katex.render(tex, place.current, { displayMode: display, throwOnError: true })
      } catch {
        place.current.textContent = tex
      }
    })
    return () => {
      gone = true
    }
  }, [tex, display])
  return <span ref={place} className={display ? 'formula display' : 'formula'} />
}
