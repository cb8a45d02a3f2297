import { useRun } from '../../session/hooks.ts'
import { Code } from '../../ui/Code.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { useDialogWords } from './dialog-words.ts'
import type { LabDialogProps } from './LabDialog.tsx'

export default function CodeDialog({ session, onClose }: LabDialogProps) {
  const dialogs = useDialogWords()
  const values = useRun(session, (run) => run.values)
  return (
    <Dialog title={dialogs.codeTitle} onClose={onClose}>
      <p>{dialogs.codeNote}</p>
      <Code lines={session.experiment.code(values)} label={dialogs.codeTitle} />
    </Dialog>
  )
}
