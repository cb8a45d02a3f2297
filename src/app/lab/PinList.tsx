import { Suspense } from 'react'
import type { Failure } from '../../lab/failure.ts'
import { markStyle } from '../../plot/mark-style.ts'
import { Swatch } from '../../plot/Swatch.tsx'
import { useRun } from '../../session/hooks.ts'
import type { PinnedRun } from '../../session/run-state.ts'
import { Icon } from '../../ui/Icon.tsx'
import { usePageWords } from '../words.ts'
import { leaveFocus } from './leave-focus.ts'
import type { AnySession } from './loaded-lab.ts'
import { strideOf } from './log-stride.ts'
import type { PinsProps } from './Pins.tsx'
import { useRunWords } from './run-words.ts'
import { usePinNames } from './use-pin-names.ts'

/** Runs kept as overlays: the dash of their lines, how far each is, what stopped it, and a button to let it go. */
export default function PinList({ session, text }: PinsProps) {
  const { shell } = usePageWords()
  const pins = useRun(session, (run) => run.pins)
  const names = usePinNames(session, text)
  return (
    <ul className="pins" aria-label={shell.actions.pinned(pins.length)}>
      {pins.map((pin, index) => (
        <Pin
          key={pin.id}
          number={index + 1}
          pin={pin}
          name={shell.actions.pinName(index + 1, names[index] ?? '')}
          session={session}
        />
      ))}
    </ul>
  )
}

interface PinProps {
  readonly number: number
  readonly pin: PinnedRun
  readonly name: string
  readonly session: AnySession
}

function Pin({ number, pin, name, session }: PinProps) {
  const { actions } = usePageWords().shell
  const { status } = pin
  return (
    <li className="pin" data-status={status} data-testid="pin">
      <span className="pin-name">
        {status === 'failed' ? (
          <Icon name="warn" />
        ) : (
          <Swatch {...markStyle({ ghost: number, colour: 'currentColor' })} marker={undefined} />
        )}
        {name}
        <PinState pin={pin} session={session} />
      </span>
      {status === 'failed' && pin.failure && (
        <Suspense>
          <PinFailure failure={pin.failure} />
        </Suspense>
      )}
      {status === 'running' && (
        <button type="button" onClick={() => session.stopPin(pin.id)} aria-label={actions.stopPin(name)}>
          <Icon name="stop" />
        </button>
      )}
      {(status === 'failed' || status === 'stopped') && (
        <button type="button" onClick={() => session.againPin(pin.id)} aria-label={actions.againPin(name)}>
          {actions.again}
        </button>
      )}
      <button
        type="button"
        onClick={(event) => {
          leaveFocus(event.currentTarget)
          session.unpin(pin.id)
        }}
        aria-label={actions.unpin(name)}
      >
        <Icon name="close" />
      </button>
    </li>
  )
}

/** How far a pin is that a link brought, and whether all of its frames are kept. */
function PinState({ pin, session }: { pin: PinnedRun; session: AnySession }) {
  const { shell } = usePageWords()
  // With every frame of a pin under way.
  useRun(session, (run) => run.version)
  const { log, status, expected } = pin
  const stride = strideOf(log)
  const steps = log.length === 0 ? 0 : log.stepAt(log.length - 1) + 1
  const percent = new Intl.NumberFormat(shell.locale, { style: 'percent' })
  return (
    <>
      {status === 'running' && ` ${expected ? percent.format(Math.min(1, steps / expected)) : steps}`}
      {status === 'waiting' && ` ${shell.actions.pinWaiting}`}
      {status === 'stopped' && ` ${shell.actions.pinStopped}`}
      {stride > 1 && ` · ${shell.actions.pinThinned(stride)}`}
    </>
  )
}

function PinFailure({ failure }: { failure: Failure }) {
  const { title } = usePageWords().shell.failure
  const words = useRunWords()
  return (
    <span className="pin-failure" role="alert">
      {title[failure.kind]}: {words.failure(failure)}
    </span>
  )
}
