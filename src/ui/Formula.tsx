import { useEffect, useRef } from 'react'

/** A formula typeset in the reader's browser; KaTeX and its fonts are fetched when the first one is shown. */
export function Formula({ tex, display }: { tex: string; display?: boolean }) {
  const place = useRef<HTMLSpanElement>(null)
  useEffect(() => {
    let gone = false
    void Promise.all([import('katex'), import('katex/dist/katex.min.css')]).then(([{ default: katex }]) => {
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
