import { memo, Suspense, useEffect, useState, useSyncExternalStore } from 'react'
import type { LabText } from '../../lab/text.ts'
import { createSession } from '../../session/session.ts'
import type { LabView } from '../page.ts'
import type { AnySession } from './sessions.ts'

interface LabPlotsProps {
  readonly View: LabView
  readonly session: AnySession
  readonly text: LabText
}

const never = () => () => {}

/**
 * The session to draw. While plots come alive over prerendered HTML they must draw what stands there, which is a lab
 * that has not run, although the run may have begun by then.
 */
function useDrawn(session: AnySession): AnySession {
  const hydrating = useSyncExternalStore(
    never,
    () => false,
    () => true,
  )
  const [still] = useState(() => (hydrating ? createSession(session.experiment) : undefined))
  useEffect(() => () => still?.dispose(), [still])
  return hydrating && still ? still : session
}

function LivePlots({ View, session, text }: LabPlotsProps) {
  return <View session={useDrawn(session)} text={text} />
}

/**
 * The plots of a lab. On a prerendered page they may come alive after the frame round them; nothing of the frame's own
 * state reaches this component, so that until then the prerendered plots stay where they are.
 */
export const LabPlots = memo(function LabPlots(props: LabPlotsProps) {
  return (
    <Suspense>
      <LivePlots {...props} />
    </Suspense>
  )
})
