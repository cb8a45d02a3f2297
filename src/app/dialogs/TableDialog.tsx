import { DataRows } from '../../output/DataRows.tsx'
import { labelled } from '../../output/format.ts'
import { useFrame, useRun } from '../../session/hooks.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { useDialogWords } from './dialog-words.ts'
import { frameTable, layerTables } from './frame-table.ts'
import type { LabDialogProps } from './LabDialog.tsx'

const MOST = 200

/** The frame on screen layer by layer, and the scalars frame by frame. */
export default function TableDialog({ session, lab, onClose }: LabDialogProps) {
  const dialogs = useDialogWords()
  useFrame(session)
  const cursor = useRun(session, (run) => run.cursor)
  const { log, experiment } = session
  const label = (name: string) => ({
    label: lab.text.channels[name]?.label ?? name,
    unit: experiment.channels[name]?.unit,
  })
  const at = cursor ?? log.length - 1
  const entries = layerTables(experiment.channels, log, at, label, dialogs.row)
  const ofFrame = dialogs.tableFrame(log.length === 0 ? 0 : log.stepAt(at) + 1)
  const frames = frameTable(experiment.channels, log, MOST, label, dialogs.step)
  return (
    <Dialog title={`${dialogs.tableTitle}: ${lab.title}`} onClose={onClose} wide>
      {log.length === 0 && <p>{dialogs.tableEmpty}</p>}
      {entries.map((table) => {
        const columns = table.columns.map(labelled)
        const caption = entries.length > 1 ? `${ofFrame}: ${columns.slice(1).join(', ')}` : ofFrame
        return <DataRows key={columns.join()} table={table} caption={caption} />
      })}
      {frames.rows.length > 0 && <DataRows table={frames} caption={dialogs.tableOver} />}
      {log.length > MOST && <p>{dialogs.tableCut(MOST, log.length)}</p>}
    </Dialog>
  )
}
