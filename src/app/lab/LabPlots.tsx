import { memo, Suspense } from 'react'
import type { LabText } from '../../lab/text.ts'
import type { LabView } from '../page.ts'
import type { AnySession } from './sessions.ts'

interface LabPlotsProps {
  readonly View: LabView
  readonly session: AnySession
  readonly text: LabText
}

/**
 * The plots of a lab. On a prerendered page they may come alive after the frame round them; nothing of the frame's own
 * state reaches this component, so that until then the prerendered plots stay where they are.
 */
export const LabPlots = memo(function LabPlots({ View, session, text }: LabPlotsProps) {
  return (
    <Suspense>
      <View session={session} text={text} />
    </Suspense>
  )
})
