import { type ReactNode, useId } from 'react'

interface BlockProps {
  readonly title: string
  /** What it shows, for readers who cannot see it. */
  readonly summary: string
  readonly className: string
  /** Whether it scrolls sideways where it is too wide. */
  readonly scrolls?: boolean
  readonly children: ReactNode
}

/** A table or rows of pictures. */
export function Block({ title, summary, className, scrolls = false, children }: BlockProps) {
  const id = useId()
  return (
    <section
      className={`block ${className}`}
      aria-label={title}
      aria-describedby={id}
      tabIndex={scrolls ? 0 : undefined}
    >
      <p id={id} className="visually-hidden">
        {summary}
      </p>
      {children}
    </section>
  )
}
