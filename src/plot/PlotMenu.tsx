import {
  type KeyboardEvent,
  lazy,
  type RefObject,
  Suspense,
  useContext,
  useEffect,
  useRef,
  useState,
} from 'react'
import type { DataTable } from '../output/table.ts'
import { PlotTextContext } from './text.ts'

// Fetched when first asked for.
const TableDialog = lazy(() => import('./TableDialog.tsx'))
const exporting = () => import('./export.ts')

interface PlotMenuProps {
  title: string
  table: () => DataTable
  stage: RefObject<HTMLElement | null>
}

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
  type Exporting = Awaited<ReturnType<typeof exporting>>
  const save = (how: (to: Exporting, from: HTMLElement) => void | Promise<void>) =>
    choose(() => {
      const from = stage.current
      if (from)
        exporting()
          .then((to) => how(to, from))
          .catch(() => setFailure(text.exportFailed))
    })
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
          <button type="button" onClick={save(({ saveSvg }, from) => saveSvg(from, title))}>
            {text.svg}
          </button>
          <button type="button" onClick={save(({ savePng }, from) => savePng(from, title))}>
            {text.png}
          </button>
          <button type="button" onClick={save(({ saveCsv }) => saveCsv(table(), title))}>
            {text.csv}
          </button>
        </div>
      </details>
      {open && (
        <Suspense>
          <TableDialog
            title={title}
            table={open}
            onClose={() => {
              setOpen(undefined)
              details.current?.querySelector('summary')?.focus()
            }}
          />
        </Suspense>
      )}
    </>
  )
}
