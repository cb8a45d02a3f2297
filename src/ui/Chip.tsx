import type { ReactNode } from 'react'

interface ChipProps {
  readonly pressed?: boolean
  /** Turned out to be the answer to the question that the chips ask. */
  readonly answer?: boolean
  readonly title?: string
  readonly disabled?: boolean
  readonly onClick: () => void
  readonly children: ReactNode
}

/** A rounded button that may be pressed, as one of a row of cases. */
export function Chip({ pressed, answer, title, disabled, onClick, children }: ChipProps) {
  return (
    <button
      type="button"
      className="chip"
      aria-pressed={pressed}
      data-answer={answer || undefined}
      {...{ title, disabled, onClick }}
    >
      {children}
    </button>
  )
}
