import { lazy, Suspense } from 'react'
import { useRun } from '../../session/hooks.ts'
import { usePageWords } from '../words.ts'
import type { AnySession } from './loaded-lab.ts'

// Fetched with the first pin.
const Pin = lazy(() => import('./Pin.tsx'))

/** Runs kept as overlays. */
export function Pins({ session }: { session: AnySession }) {
  const { shell } = usePageWords()
  const pins = useRun(session, (run) => run.pins)
  if (pins.length === 0) return null
  return (
    <Suspense>
      <ul className="pins" aria-label={shell.actions.pinned(pins.length)}>
        {pins.map((pin, index) => (
          <Pin
            key={pin.id}
            number={index + 1}
            pin={pin}
            name={shell.actions.pinName(index + 1)}
            session={session}
          />
        ))}
      </ul>
    </Suspense>
  )
}
