import { type KeyboardEvent, type RefObject, useContext, useEffect, useRef, useState } from 'react'
import type { DataTable } from '../output/table.ts'
import type { TableDialog } from './TableDialog.tsx'
import { PlotTextContext } from './text.ts'

interface PlotMenuProps {
  title: string
  table: () => Promise<DataTable>
  stage: RefObject<HTMLElement | null>
}

/** What every plot offers: its numbers as a table and as CSV, its picture as SVG and PNG. */
export function PlotMenu({ title, table, stage }: PlotMenuProps) {
  const text = useContext(PlotTextContext)
  const details = useRef<HTMLDetailsElement>(null)
  const [shown, show] = useState<{ Table: typeof TableDialog; table: DataTable }>()
  const [expanded, setExpanded] = useState(false)
  const [failure, setFailure] = useState('')

  useEffect(() => {
    if (!expanded) return
    const onPointerDown = ({ target }: PointerEvent) => {
      if (!details.current?.contains(target as Node)) details.current?.removeAttribute('open')
    }
    document.addEventListener('pointerdown', onPointerDown)
    return () => document.removeEventListener('pointerdown', onPointerDown)
  }, [expanded])

  const close = () => details.current?.removeAttribute('open')
  /** What an item of the menu does, with code that is fetched when it is first chosen. */
  function choosing<T>(code: () => Promise<T>, act: (code: T, stage: HTMLElement) => unknown) {
    return async () => {
      setFailure('')
      close()
      const arrived = await code().catch(() => setFailure(text.notFetched))
      if (arrived && stage.current) await act(arrived, stage.current)
    }
  }
  const exporting = () => import('./export.ts')
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
        onToggle={(event) => setExpanded(event.currentTarget.open)}
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
        <div className="plot-menu-items">
          <button
            type="button"
            onClick={choosing(
              () => Promise.all([import('./TableDialog.tsx'), table()]),
              ([{ TableDialog: Table }, table]) => show({ Table, table }),
            )}
          >
            {text.table}
          </button>
          <button type="button" onClick={choosing(exporting, ({ saveSvg }, from) => saveSvg(from, title))}>
            {text.svg}
          </button>
          <button
            type="button"
            onClick={choosing(exporting, ({ savePng }, from) =>
              savePng(from, title).catch(() => setFailure(text.exportFailed)),
            )}
          >
            {text.png}
          </button>
          <button
            type="button"
            onClick={choosing(
              () => Promise.all([exporting(), table()]),
              ([{ saveCsv }, table]) => saveCsv(table, title),
            )}
          >
            {text.csv}
          </button>
        </div>
      </details>
      {shown && (
        <shown.Table
          title={title}
          table={shown.table}
          onClose={() => {
            show(undefined)
            details.current?.querySelector('summary')?.focus()
          }}
        />
      )}
    </>
  )
}
