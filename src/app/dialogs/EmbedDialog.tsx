import { useState } from 'react'
import { encode, type LinkLook } from '../../lab/codec.ts'
import { useRun } from '../../session/hooks.ts'
import { Code } from '../../ui/Code.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { useNavigation } from '../navigation.ts'
import { useDialogWords } from './dialog-words.ts'
import type { LabDialogProps } from './LabDialog.tsx'

/** Heights that hold a lab, and a figure of one plot with its first controls, px. */
const HEIGHT = { lab: 760, figure: 460 }

/** Code for another site: the whole lab, or one of its plots with the controls of the lab's focus. */
export default function EmbedDialog({ session, lab, plot, onClose }: LabDialogProps) {
  const dialogs = useDialogWords()
  const { root } = useNavigation()
  const values = useRun(session, (run) => run.values)
  const [chosen, choose] = useState(plot)
  const { experiment } = session
  const look: LinkLook =
    chosen === undefined
      ? { view: 'embed' }
      : { view: 'embed', plot: chosen, controls: experiment.focus.parameters }
  const query = encode({ values, version: experiment.version, ...look }, experiment)
  const src = `${root}${experiment.id}/?${query.replaceAll('&', '&amp;')}`
  const height = chosen === undefined ? HEIGHT.lab : HEIGHT.figure
  const lines = [
    ['<iframe'],
    ['  src="', { parameter: 'link', text: src }, '"'],
    [`  title="${lab.title.replaceAll('"', '&quot;')}"`],
    [`  width="100%" height="${height}" loading="lazy" allow="clipboard-write; fullscreen"></iframe>`],
  ]
  return (
    <Dialog title={dialogs.embedTitle} onClose={onClose} wide>
      <p>{dialogs.embedNote}</p>
      <label className="embed-choice">
        {dialogs.embedWhat}
        <select
          className="select"
          value={chosen ?? ''}
          onChange={(event) => choose(event.target.value || undefined)}
        >
          <option value="">{dialogs.embedWhole}</option>
          {experiment.plots.map((id: string) => (
            <option key={id} value={id}>
              {lab.text.plots[id]?.title}
            </option>
          ))}
        </select>
      </label>
      <Code lines={lines} label={dialogs.embedTitle} />
    </Dialog>
  )
}
