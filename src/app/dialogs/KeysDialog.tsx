import { useState } from 'react'
import { Dialog } from '../../ui/Dialog.tsx'
import { capOf, KEYS, type KeyAction } from '../keys.ts'
import { keysAreOn, turnKeys } from '../preferences.ts'
import { useDialogWords } from './dialog-words.ts'
import type { LabDialogProps } from './LabDialog.tsx'

/** All keys, and the switch that takes them away (WCAG 2.1.4). */
export default function KeysDialog({ onClose }: LabDialogProps) {
  const dialogs = useDialogWords()
  const [on, setOn] = useState(keysAreOn)
  return (
    <Dialog title={dialogs.keysTitle} onClose={onClose}>
      <p>{dialogs.keysNote}</p>
      <dl className="keys">
        {(Object.keys(KEYS) as KeyAction[]).map((action) => (
          <div key={action}>
            <dt>
              {KEYS[action].map((key) => (
                <kbd key={key}>{capOf(key)}</kbd>
              ))}
            </dt>
            <dd>{dialogs.keys[action]}</dd>
          </div>
        ))}
      </dl>
      <label className="keys-switch">
        <input
          className="switch"
          type="checkbox"
          checked={on}
          onChange={(event) => {
            setOn(event.target.checked)
            turnKeys(event.target.checked)
          }}
        />
        {dialogs.keysOn}
      </label>
    </Dialog>
  )
}
