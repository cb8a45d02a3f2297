import { type KeyboardEvent, type ReactNode, type RefObject, useContext, useRef, useState } from 'react'
import type { DataTable } from '../output/table.ts'
import type { PlotMenuItems } from './PlotMenuItems.tsx'
import { PlotTextContext } from './text.ts'

interface PlotMenuProps {
  title: string
  table: () => Promise<DataTable>
  stage: RefObject<HTMLElement | null>
}

/** The menu of a plot; what it holds is fetched when it is first opened. */
export function PlotMenu({ title, table, stage }: PlotMenuProps) {
  const text = useContext(PlotTextContext)
  const details = useRef<HTMLDetailsElement>(null)
  const [Items, setItems] = useState<typeof PlotMenuItems>()
  const [dialog, show] = useState<ReactNode>()
  const [failure, fail] = useState('')

  const close = () => details.current?.removeAttribute('open')
  function onToggle() {
    if (Items || !details.current?.open) return
    import('./PlotMenuItems.tsx').then(
      (arrived) => {
        fail('')
        setItems(() => arrived.PlotMenuItems)
      },
      () => {
        close()
        fail(text.notFetched)
      },
    )
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !details.current?.open) return
    event.stopPropagation()
    close()
    details.current.querySelector('summary')?.focus()
  }

  return (
    <>
      {failure && (
        <span className="plot-failure" role="alert">
          {failure}
        </span>
      )}
      <details
        ref={details}
        className="plot-menu"
        onKeyDown={onKeyDown}
        onToggle={onToggle}
        onBlur={(event) =>
          event.relatedTarget && !event.currentTarget.contains(event.relatedTarget) && close()
        }
      >
        <summary aria-label={text.actions(title)}>
          <svg viewBox="0 0 16 16" width="16" height="16" fill="currentColor" aria-hidden="true">
            <circle cx="3" cy="8" r="1.4" />
            <circle cx="8" cy="8" r="1.4" />
            <circle cx="13" cy="8" r="1.4" />
          </svg>
        </summary>
        {Items && (
          <Items title={title} table={table} stage={stage} details={details} show={show} fail={fail} />
        )}
      </details>
      {dialog}
    </>
  )
}
