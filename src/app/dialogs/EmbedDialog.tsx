import { encode } from '../../lab/codec.ts'
import { useRun } from '../../session/hooks.ts'
import { Code } from '../../ui/Code.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { useNavigation } from '../navigation.ts'
import { useDialogWords } from './dialog-words.ts'
import type { LabDialogProps } from './LabDialog.tsx'

export default function EmbedDialog({ session, lab, onClose }: LabDialogProps) {
  const dialogs = useDialogWords()
  const { root } = useNavigation()
  const values = useRun(session, (run) => run.values)
  const { experiment } = session
  const query = encode({ values, version: experiment.version, view: 'embed' }, experiment)
  const src = `${root}${experiment.id}/?${query.replaceAll('&', '&amp;')}`
  const lines = [
    ['<iframe'],
    ['  src="', { parameter: 'link', text: src }, '"'],
    [`  title="${lab.title.replaceAll('"', '&quot;')}"`],
    ['  width="100%" height="760" loading="lazy" allow="clipboard-write; fullscreen"></iframe>'],
  ]
  return (
    <Dialog title={dialogs.embedTitle} onClose={onClose} wide>
      <p>{dialogs.embedNote}</p>
      <Code lines={lines} label={dialogs.embedTitle} />
    </Dialog>
  )
}
