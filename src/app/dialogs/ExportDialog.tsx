import { useMemo, useState } from 'react'
import { downloadCsv } from '../../output/download.ts'
import { savePng, saveSvg } from '../../plot/export.ts'
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

  const saveFrames = () => downloadCsv(framesCsv(experiment.channels, log), lab.title)
  const fail = (error: unknown) => setFailure(error instanceof Error ? error.message : String(error))

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
          <Button icon="download" onClick={() => saveSvg(picture.stage, picture.title)}>
            SVG
          </Button>
          <Button icon="download" onClick={() => savePng(picture.stage, picture.title).catch(fail)}>
            PNG
          </Button>
        </div>
      ))}
      {failure && <p role="alert">{failure}</p>}
    </Dialog>
  )
}
