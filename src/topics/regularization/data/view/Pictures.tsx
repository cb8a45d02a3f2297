import { type ReactNode, useId } from 'react'

interface PicturesProps {
  readonly title: string
  /** What the pictures show, for readers who cannot see them. */
  readonly summary: string
  readonly children: ReactNode
}

/** A titled block of pictures. */
export function Pictures({ title, summary, children }: PicturesProps) {
  const id = useId()
  return (
    <section className="picture-block" aria-label={title} aria-describedby={id}>
      <p className="view-heading">{title}</p>
      <p id={id} className="visually-hidden">
        {summary}
      </p>
      {children}
    </section>
  )
}
