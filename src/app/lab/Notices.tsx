import { useRun } from '../../session/hooks.ts'
import { onDemand } from '../NotLoaded.tsx'
import type { AnySession } from './loaded-lab.ts'

export interface RejectionProps {
  readonly session: AnySession
  readonly onClose?: undefined
}

export interface FailureProps extends RejectionProps {
  readonly onDefaults: () => void
  readonly onAgain: () => void
}

// Most readers never meet them: fetched with their words when there is something to say.
const RejectionNotice = onDemand<RejectionProps>(() => import('./RejectionNotice.tsx'))
const FailureNotice = onDemand<FailureProps>(() => import('./FailureNotice.tsx'))

/** What of the link was not taken, and why. */
export function Rejections(props: RejectionProps) {
  const any = useRun(props.session, ({ rejected }) => rejected.length > 0)
  return any && <RejectionNotice {...props} />
}

/** Why the run ended early or was not started; what was recorded stays on screen. */
export function Failure(props: FailureProps) {
  const any = useRun(
    props.session,
    ({ status, failure }) => failure !== undefined && (status === 'failed' || status === 'refused'),
  )
  return any && <FailureNotice {...props} />
}
