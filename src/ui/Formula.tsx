import { createContext, useContext, useLayoutEffect, useRef } from 'react'

/** Given where formulas must stand before any script runs: HTML of a formula. */
export const TypesetContext = createContext<((tex: string, display: boolean) => string) | undefined>(
  undefined,
)

let katex: typeof import('katex').default | undefined

/** Fetches what typesets formulas; without a network the next formula tries again. */
export async function fetchTypesetting(): Promise<void> {
  try {
    katex = (await import('katex')).default
  } catch {}
}

/** A formula typeset in the reader's browser, where it depends on a run; KaTeX is fetched for the first one. */
export function Formula({ tex, display = false }: { tex: string; display?: boolean }) {
  const typeset = useContext(TypesetContext)
  const place = useRef<HTMLSpanElement>(null)
  useLayoutEffect(() => {
    let gone = false
    const show = () => {
      if (!gone && place.current) write(place.current, tex, display)
    }
    if (katex) show()
    else if (!typeset) void fetchTypesetting().then(show)
    return () => {
      gone = true
    }
  }, [tex, display, typeset])
  const className = display ? 'formula display' : 'formula'
  if (!typeset) return <span ref={place} className={className} />
  const content = { __html: typeset(tex, display) }
  // biome-ignore lint/security/noDangerouslySetInnerHtml: written by KaTeX while the site is built
  return <span className={className} dangerouslySetInnerHTML={content} />
}

function write(place: HTMLElement, tex: string, displayMode: boolean): void {
  place.textContent = tex
  try {
    katex?.render(tex, place, { displayMode, throwOnError: true })
  } catch {}
}
