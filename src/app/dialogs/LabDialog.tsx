import { lazy, type RefObject, Suspense } from 'react'
import type { AnySession, LoadedLab } from '../lab/loaded-lab.ts'

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
  code: lazy(() => import('./CodeDialog.tsx')),
  table: lazy(() => import('./TableDialog.tsx')),
  export: lazy(() => import('./ExportDialog.tsx')),
  embed: lazy(() => import('./EmbedDialog.tsx')),
  keys: lazy(() => import('./KeysDialog.tsx')),
}

export type LabDialogName = keyof typeof DIALOGS

export function LabDialog({ name, ...props }: LabDialogProps & { name: LabDialogName }) {
  const Shown = DIALOGS[name]
  return (
    <Suspense>
      <Shown {...props} />
    </Suspense>
  )
}
