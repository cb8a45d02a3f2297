import { useEffect, useRef } from 'react'
import type { LabText } from '../../lab/text.ts'
import { useRun } from '../../session/hooks.ts'
import { Chip } from '../../ui/Chip.tsx'
import { usePageWords } from '../words.ts'
import { leaveFocus } from './leave-focus.ts'
import type { AnySession } from './loaded-lab.ts'
import { presetOf } from './preset.ts'

interface PresetsProps {
  readonly session: AnySession
  readonly text: LabText
  readonly onApply: (preset: string) => void
  /** In one field, where there is no room for all of them. */
  readonly folded?: boolean
}

/** The cases worth seeing, one chip each. */
export function Presets({ session, text, onApply, folded = false }: PresetsProps) {
  const { shell } = usePageWords()
  const values = useRun(session, (run) => run.values)
  const present = presetOf(session.experiment, values)
  const row = useRef<HTMLFieldSetElement>(null)
  // On a narrow screen the chips are one row that scrolls; the page itself stays where it is.
  useEffect(() => {
    const chip = present && row.current?.querySelector<HTMLElement>('[aria-pressed="true"]')
    if (!chip || !row.current) return
    const [seen, own] = [row.current.getBoundingClientRect(), chip.getBoundingClientRect()]
    if (own.left < seen.left || own.right > seen.right)
      row.current.scrollLeft += (own.left + own.right - seen.left - seen.right) / 2
  }, [present])
  const names = Object.keys(session.experiment.presets)
  if (folded) {
    return (
      <select
        className="select presets-folded"
        aria-label={shell.lab.presets}
        value={present ?? ''}
        onChange={(event) => {
          onApply(event.target.value)
          leaveFocus(event.target)
        }}
      >
        {present === undefined && <option value="">{shell.lab.ownSettings}</option>}
        {names.map((name, index) => (
          <option key={name} value={name}>
            {index + 1}/{names.length} {text.presets[name]?.label}
          </option>
        ))}
      </select>
    )
  }
  return (
    <fieldset ref={row} className="chips" aria-label={shell.lab.presets}>
      {names.map((name) => (
        <Chip
          key={name}
          pressed={name === present}
          title={text.presets[name]?.help}
          onClick={() => onApply(name)}
        >
          {text.presets[name]?.label ?? name}
        </Chip>
      ))}
    </fieldset>
  )
}
