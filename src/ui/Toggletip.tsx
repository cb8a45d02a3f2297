import { type ReactNode, useId } from 'react'
import { Icon } from './Icon.tsx'
import { useWords } from './words.tsx'

/** A help button that opens a native popover: Enter, Space, Escape and a click elsewhere work as everywhere. */
export function Toggletip({ label, children }: { label: string; children: ReactNode }) {
  const id = useId()
  const words = useWords()
  return (
    <>
      <button
        type="button"
        className="toggletip"
        popoverTarget={id}
        aria-label={words.help(label)}
        style={{ anchorName: `--${anchor(id)}` } as object}
      >
        <Icon name="help" />
      </button>
      <div id={id} popover="auto" className="tip" style={{ positionAnchor: `--${anchor(id)}` } as object}>
        {children}
      </div>
    </>
  )
}

/** React's ids carry signs that a CSS identifier may not. */
function anchor(id: string): string {
  return `tip-${id.replace(/[^\w-]/g, '')}`
}
