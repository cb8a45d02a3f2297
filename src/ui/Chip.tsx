import type { ReactNode } from 'react'

interface ChipProps {
  readonly pressed?: boolean
  readonly title?: string
  readonly disabled?: boolean
  readonly onClick: () => void
  readonly children: ReactNode
}

/** A rounded button that may be pressed, as one of a row of cases. */
export function Chip({ pressed, title, disabled, onClick, children }: ChipProps) {
  return (
    <button type="button" className="chip" aria-pressed={pressed} {...{ title, disabled, onClick }}>
      {children}
    </button>
  )
}
