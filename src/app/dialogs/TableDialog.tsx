import { formatNumber } from '../../plot/format.ts'
import { useFrame, useRun } from '../../session/hooks.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { useDialogWords } from './dialog-words.ts'
import { frameTable, layerTables, type NumberTable } from './frame-table.ts'
import type { LabDialogProps } from './LabDialog.tsx'

const MOST = 200

const shown = (value: number) => {
  if (!Number.isFinite(value)) return Number.isNaN(value) ? '–' : String(value)
  return Number.isInteger(value) ? String(value) : formatNumber(value, { digits: 5 })
}

function Numbers({ table, caption }: { table: NumberTable; caption: string }) {
  if (table.rows.length === 0) return null
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="numbers" aria-label={caption} tabIndex={0}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {table.columns.map((title) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map(([first, ...rest]) => (
            <tr key={first}>
              <th scope="row">{first}</th>
              {rest.map((value, column) => (
                <td key={table.columns[column + 1]}>{shown(value)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** The frame on screen layer by layer, and the scalars frame by frame. */
export default function TableDialog({ session, lab, onClose }: LabDialogProps) {
  const dialogs = useDialogWords()
  useFrame(session)
  const cursor = useRun(session, (run) => run.cursor)
  const { log, experiment } = session
  const label = (name: string) => {
    const unit = experiment.channels[name]?.unit
    const words = lab.text.channels[name]?.label ?? name
    return unit ? `${words} (${unit})` : words
  }
  const at = cursor ?? log.length - 1
  const entries = layerTables(experiment.channels, log, at, label, dialogs.row)
  const ofFrame = dialogs.tableFrame(log.length === 0 ? 0 : log.stepAt(at) + 1)
  const frames = frameTable(experiment.channels, log, MOST, label, dialogs.step)
  return (
    <Dialog title={`${dialogs.tableTitle}: ${lab.title}`} onClose={onClose} wide>
      {log.length === 0 && <p>{dialogs.tableEmpty}</p>}
      {entries.map((table) => (
        <Numbers
          key={table.columns.join()}
          table={table}
          caption={entries.length > 1 ? `${ofFrame}: ${table.columns.slice(1).join(', ')}` : ofFrame}
        />
      ))}
      <Numbers table={frames} caption={dialogs.tableOver} />
      {log.length > MOST && <p>{dialogs.tableCut(MOST, log.length)}</p>}
    </Dialog>
  )
}
