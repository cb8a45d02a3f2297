import { useMemo, useState } from 'react'
import { download, fileName } from '../../plot/download.ts'
import { standaloneSvg, toPng } from '../../plot/export.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { useDialogWords } from './dialog-words.ts'
import { framesCsv } from './frame-table.ts'
import type { LabDialogProps } from './LabDialog.tsx'

interface Picture {
  readonly title: string
  readonly stage: HTMLElement
}

function picturesIn(section: HTMLElement | null): Picture[] {
  return Array.from(section?.querySelectorAll<HTMLElement>('.plot') ?? []).flatMap((figure) => {
    const stage = figure.querySelector<HTMLElement>('.plot-stage')
    return stage ? [{ stage, title: figure.querySelector('.plot-title')?.textContent ?? '' }] : []
  })
}

/** The recorded frames as CSV; every plot of the lab, as it stands, as SVG or PNG. */
export default function ExportDialog({ session, lab, section, onClose }: LabDialogProps) {
  const dialogs = useDialogWords()
  const pictures = useMemo(() => picturesIn(section.current), [section])
  const [failure, setFailure] = useState<string>()
  const { log, experiment } = session

  function saveFrames() {
    const csv = new Blob([framesCsv(experiment.channels, log)], { type: 'text/csv;charset=utf-8' })
    download(csv, fileName(lab.title, 'csv'))
  }
  function saveSvg({ stage, title }: Picture) {
    download(new Blob([standaloneSvg(stage, title).svg], { type: 'image/svg+xml' }), fileName(title, 'svg'))
  }
  async function savePng({ stage, title }: Picture) {
    try {
      download(
        await toPng(standaloneSvg(stage, title), Math.max(2, devicePixelRatio)),
        fileName(title, 'png'),
      )
    } catch (error) {
      setFailure(error instanceof Error ? error.message : String(error))
    }
  }

  return (
    <Dialog title={`${dialogs.exportTitle}: ${lab.title}`} onClose={onClose}>
      <div className="export-row">
        <span>
          {dialogs.exportCsv}
          <small>{log.length === 0 ? dialogs.tableEmpty : dialogs.exportCsvNote}</small>
        </span>
        <Button icon="download" disabled={log.length === 0} onClick={saveFrames}>
          CSV
        </Button>
      </div>
      {pictures.length > 0 && <h3>{dialogs.exportPlots}</h3>}
      {pictures.map((picture) => (
        <div className="export-row" key={picture.title}>
          <span>{picture.title}</span>
          <Button icon="download" onClick={() => saveSvg(picture)}>
            SVG
          </Button>
          <Button icon="download" onClick={() => void savePng(picture)}>
            PNG
          </Button>
        </div>
      ))}
      {failure && <p role="alert">{failure}</p>}
    </Dialog>
  )
}
