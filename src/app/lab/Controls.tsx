import { useEffect, useRef, useState } from 'react'
import { FEW_SETTINGS, type ParameterGroup, type ParameterSchema, type Values } from '../../lab/parameter.ts'
import type { LabText } from '../../lab/text.ts'
import { useRun } from '../../session/hooks.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { keepMoreOpen, moreIsOpen } from '../preferences.ts'
import { usePageWords } from '../words.ts'
import type { AnySession } from './loaded-lab.ts'
import { ParameterControl } from './ParameterControl.tsx'

/** Width up to which further settings open as a sheet over the page, as in the styles. */
const PHONE = '(max-width: 760px)'

interface ControlsProps {
  readonly session: AnySession
  readonly text: LabText
  readonly onRoll: () => void
  readonly onChanged: (name: string) => void
  /** The only parameters that have a control; all where it is not given. */
  readonly only?: readonly string[]
}

/** The controls of the lab's focus, and all others under *More settings*. What has no effect just now is left out. */
export function Controls({ session, text, onRoll, onChanged, only }: ControlsProps) {
  const { shell } = usePageWords()
  const values: Values = useRun(session, (run) => run.values)
  const { experiment } = session
  const parameters: ParameterSchema = experiment.parameters
  const idle: readonly string[] = experiment.idle?.(values) ?? []
  const names = Object.keys(parameters).filter(
    (name) => !idle.includes(name) && parameters[name].kind !== 'file',
  )
  const first = only ?? experiment.focus.parameters
  const more = only ? [] : names.filter((name) => !first.includes(name))
  const control = (name: string) => (
    <ParameterControl
      key={name}
      name={name}
      parameter={parameters[name]}
      value={values[name]}
      words={text.parameters[name]}
      onChange={(value) => {
        onChanged(name)
        session.set(name, value)
      }}
      onRoll={onRoll}
    />
  )
  return (
    <fieldset className="controls" aria-label={shell.lab.controls}>
      {names.filter((name) => first.includes(name)).map(control)}
      {more.length > 0 && (
        <MoreSettings count={more.length}>
          {more.length > FEW_SETTINGS
            ? grouped(more, parameters).map(([group, inside]) => (
                <fieldset key={group} className="control-group">
                  <legend>{shell.lab.groups[group]}</legend>
                  {inside.map(control)}
                </fieldset>
              ))
            : more.map(control)}
        </MoreSettings>
      )}
    </fieldset>
  )
}

/** Names by the group of their parameter, in the order in which the groups appear. */
function grouped(names: readonly string[], parameters: ParameterSchema) {
  const groups = new Map<ParameterGroup, string[]>()
  for (const name of names) {
    const group = parameters[name].group ?? (parameters[name].kind === 'seed' ? 'data' : 'other')
    groups.set(group, [...(groups.get(group) ?? []), name])
  }
  return [...groups]
}

/** Open or closed as the reader left it; on a phone a sheet over the lower half, so that the plot stays in sight above. */
function MoreSettings({ count, children }: { count: number; children: React.ReactNode }) {
  const { shell } = usePageWords()
  const details = useRef<HTMLDetailsElement>(null)
  const [open, setOpen] = useState(false)
  useEffect(() => {
    if (moreIsOpen() && !matchMedia(PHONE).matches) setOpen(true)
  }, [])
  function toggle(now: boolean) {
    if (now === open) return
    setOpen(now)
    if (!matchMedia(PHONE).matches) keepMoreOpen(now)
    else if (now)
      details.current?.closest('.lab')?.querySelector('.lab-plots')?.scrollIntoView({ block: 'start' })
  }
  return (
    <details
      className="more"
      ref={details}
      open={open}
      onToggle={(event) => toggle(event.currentTarget.open)}
    >
      <summary>
        <Icon name="menu" />
        {shell.lab.more(count)}
      </summary>
      <div className="more-settings">
        <Button className="close-sheet" icon="close" look="bare" onClick={() => toggle(false)}>
          {shell.lab.closeMore}
        </Button>
        {children}
      </div>
    </details>
  )
}
