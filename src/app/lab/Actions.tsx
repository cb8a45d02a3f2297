import { useEffect, useState } from 'react'
import { Button } from '../../ui/Button.tsx'
import type { IconName } from '../../ui/Icon.tsx'
import { capOf, KEYS, type KeyAction } from '../keys.ts'
import { usePageWords } from '../words.ts'
import type { LabMode } from './lab-mode.ts'

/** What a lab can be asked for besides running, by key or by button. */
export type LabAction = KeyAction | 'link' | 'code' | 'table' | 'export' | 'embed' | 'defaults'

const SHOWN: Readonly<Record<LabMode, readonly LabAction[]>> = {
  article: ['pin', 'link', 'code', 'table', 'export', 'present', 'help'],
  page: ['pin', 'link', 'code', 'table', 'export', 'embed', 'present', 'help'],
  present: ['pin', 'link', 'controls', 'fullScreen', 'help', 'leave'],
  embed: ['link', 'table'],
}

const ICONS: Partial<Record<LabAction, IconName>> = {
  pin: 'pin',
  link: 'link',
  code: 'code',
  table: 'table',
  export: 'download',
  embed: 'embed',
  present: 'present',
  help: 'help',
  controls: 'menu',
  fullScreen: 'expand',
  leave: 'close',
}

/** How long the button says that the link is copied, ms. */
const CONFIRMED = 2000

interface ActionsProps {
  readonly mode: LabMode
  readonly act: (action: LabAction) => void
  /** How many runs can be pinned, where there are so many. */
  readonly full?: number
  /** When the link was last copied, ms. */
  readonly copied?: number
}

export function Actions({ mode, act, full, copied }: ActionsProps) {
  const { shell } = usePageWords()
  const [confirming, setConfirming] = useState(false)
  useEffect(() => {
    if (copied === undefined) return
    setConfirming(true)
    const over = setTimeout(() => setConfirming(false), CONFIRMED)
    return () => clearTimeout(over)
  }, [copied])
  const labels: Partial<Record<LabAction, string>> = {
    ...shell.actions,
    ...(confirming && { link: shell.actions.linkCopied }),
    help: shell.actions.keys,
    controls: shell.lab.controls,
  } as Partial<Record<LabAction, string>>
  return (
    <fieldset className="actions" aria-label={shell.actions.label}>
      {SHOWN[mode].map((action) => (
        <Button
          key={action}
          icon={confirming && action === 'link' ? 'check' : ICONS[action]}
          look="bare"
          title={full !== undefined && action === 'pin' ? shell.actions.pinsFull(full) : labels[action]}
          aria-disabled={full !== undefined && action === 'pin'}
          data-action={action}
          shortcut={action === 'present' ? capOf(KEYS.present[0]) : undefined}
          onClick={() => act(action)}
        >
          <span className="action-name">{labels[action]}</span>
        </Button>
      ))}
    </fieldset>
  )
}
