import { markStyle, Swatch } from '../../plot/index.ts'
import { useRun } from '../../session/hooks.ts'
import { Icon } from '../../ui/Icon.tsx'
import { usePageWords } from '../words.ts'
import { leaveFocus } from './leave-focus.ts'
import type { AnySession } from './loaded-lab.ts'

/** Runs kept as overlays, each with the dash of its lines and a button to let it go. */
export function Pins({ session }: { session: AnySession }) {
  const { shell } = usePageWords()
  const pins = useRun(session, (run) => run.pins)
  if (pins.length === 0) return null
  return (
    <ul className="pins" aria-label={shell.actions.pinned(pins.length)}>
      {pins.map((pin, index) => (
        <li key={pin.id}>
          <button
            type="button"
            className="pin"
            onClick={(event) => {
              leaveFocus(event.currentTarget)
              session.unpin(pin.id)
            }}
            aria-label={shell.actions.unpin(shell.actions.pinName(index + 1))}
          >
            <Swatch {...markStyle({ ghost: index + 1, colour: 'currentColor' })} marker={undefined} />
            {shell.actions.pinName(index + 1)}
            <Icon name="close" />
          </button>
        </li>
      ))}
    </ul>
  )
}
