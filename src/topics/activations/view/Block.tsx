import type { ReactNode } from 'react'

interface BlockProps {
  readonly title: string
  /** What it shows, for readers who cannot see it. */
  readonly summary: string
  readonly className: string
  /** It scrolls where it is too wide, and so must be reachable by keyboard. */
  readonly scrolls?: boolean
  readonly children: ReactNode
}

/** A part of a view that is not a plot, such as a table. */
export function Block({ title, summary, className, scrolls, children }: BlockProps) {
  return (
    <section className={className} aria-label={title} tabIndex={scrolls ? 0 : undefined}>
      <p className="visually-hidden">{summary}</p>
      {children}
    </section>
  )
}
