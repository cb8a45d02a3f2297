import { type ReactNode, type RefObject, useContext, useEffect } from 'react'
import type { DataTable } from '../output/table.ts'
import { saveCsv, savePng, saveSvg } from './export.ts'
import { TableDialog } from './TableDialog.tsx'
import { PlotTextContext } from './text.ts'

export interface PlotMenuItemsProps {
  title: string
  table: () => Promise<DataTable>
  stage: RefObject<HTMLElement | null>
  details: RefObject<HTMLDetailsElement | null>
  /** Shows a dialog outside the menu, which closes. */
  show: (dialog: ReactNode) => void
  fail: (sentence: string) => void
}

/** What a plot's menu holds: its numbers as a table and as CSV, its picture as SVG and PNG. */
export function PlotMenuItems({ title, table, stage, details, show, fail }: PlotMenuItemsProps) {
  const text = useContext(PlotTextContext)
  useEffect(() => {
    const onPointerDown = ({ target }: PointerEvent) => {
      if (!details.current?.contains(target as Node)) details.current?.removeAttribute('open')
    }
    document.addEventListener('pointerdown', onPointerDown)
    return () => document.removeEventListener('pointerdown', onPointerDown)
  }, [details])

  function choosing(act: (stage: HTMLElement) => unknown, sentence: string) {
    return async () => {
      fail('')
      details.current?.removeAttribute('open')
      try {
        if (stage.current) await act(stage.current)
      } catch {
        fail(sentence)
      }
    }
  }
  function onClose() {
    show(undefined)
    details.current?.querySelector('summary')?.focus()
  }
  const items: [string, (stage: HTMLElement) => unknown, string][] = [
    [
      text.table,
      async () => show(<TableDialog title={title} table={await table()} onClose={onClose} />),
      text.notFetched,
    ],
    [text.svg, (from) => saveSvg(from, title), text.exportFailed],
    [text.png, (from) => savePng(from, title), text.exportFailed],
    [text.csv, async () => saveCsv(await table(), title), text.notFetched],
  ]
  return (
    <div className="plot-menu-items">
      {items.map(([label, act, sentence]) => (
        <button key={label} type="button" onClick={choosing(act, sentence)}>
          {label}
        </button>
      ))}
    </div>
  )
}
