import type { RefObject } from 'react'
import type { AnySession, LoadedLab } from '../lab/loaded-lab.ts'
import { onDemand } from '../NotLoaded.tsx'

export interface LabDialogProps {
  readonly session: AnySession
  readonly lab: LoadedLab
  /** The plot that is shown alone. */
  readonly plot?: string
  readonly section: RefObject<HTMLElement | null>
  readonly onClose: () => void
}

/** Fetched when first opened. */
const DIALOGS = {
  code: onDemand<LabDialogProps>(() => import('./CodeDialog.tsx')),
  table: onDemand<LabDialogProps>(() => import('./TableDialog.tsx')),
  export: onDemand<LabDialogProps>(() => import('./ExportDialog.tsx')),
  embed: onDemand<LabDialogProps>(() => import('./EmbedDialog.tsx')),
  keys: onDemand<LabDialogProps>(() => import('./KeysDialog.tsx')),
}

export type LabDialogName = keyof typeof DIALOGS

export function LabDialog({ name, ...props }: LabDialogProps & { name: LabDialogName }) {
  const Shown = DIALOGS[name]
  return <Shown {...props} />
}
