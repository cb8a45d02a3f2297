import { type KeyboardEvent, type RefObject, useContext, useEffect, useRef, useState } from 'react'
import { DataRows } from '../output/DataRows.tsx'
import { Dialog } from '../output/Dialog.tsx'
import { downloadCsv } from '../output/download.ts'
import { type DataTable, tableCsv } from '../output/table.ts'
import { savePng, saveSvg } from './export.ts'
import { PlotTextContext } from './text.ts'

interface PlotMenuProps {
  title: string
  table: () => DataTable
  stage: RefObject<HTMLElement | null>
}

/** Rows of a table put on the page at most. */
const MOST_ROWS = 1000

/** What every plot offers: its numbers as a table and as CSV, its picture as SVG and PNG. */
export function PlotMenu({ title, table, stage }: PlotMenuProps) {
  const text = useContext(PlotTextContext)
  const details = useRef<HTMLDetailsElement>(null)
  const [open, setOpen] = useState<DataTable>()
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
  const choose = (action: () => void) => () => {
    setFailure('')
    close()
    action()
  }
  const saveAsSvg = () => stage.current && saveSvg(stage.current, title)
  const saveAsPng = () => {
    if (stage.current) savePng(stage.current, title).catch(() => setFailure(text.exportFailed))
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
          <button type="button" onClick={choose(() => setOpen(table()))}>
            {text.table}
          </button>
          <button type="button" onClick={choose(saveAsSvg)}>
            {text.svg}
          </button>
          <button type="button" onClick={choose(saveAsPng)}>
            {text.png}
          </button>
          <button type="button" onClick={choose(() => downloadCsv(tableCsv(table()), title))}>
            {text.csv}
          </button>
        </div>
      </details>
      {open && (
        <Dialog
          title={title}
          close={text.close}
          wide
          onClose={() => {
            setOpen(undefined)
            details.current?.querySelector('summary')?.focus()
          }}
        >
          <DataRows table={{ ...open, rows: open.rows.slice(0, MOST_ROWS) }} caption={title} />
          {open.rows.length > MOST_ROWS && <p>{text.rowsShown(MOST_ROWS, open.rows.length)}</p>}
        </Dialog>
      )}
    </>
  )
}
