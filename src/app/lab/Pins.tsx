import type { LabText } from '../../lab/text.ts'
import { useRun } from '../../session/hooks.ts'
import { onDemand } from '../NotLoaded.tsx'
import type { AnySession } from './loaded-lab.ts'

export interface PinsProps {
  readonly session: AnySession
  readonly text: LabText
  readonly onClose?: undefined
}

/** Fetched with the first pin. */
const PinList = onDemand<PinsProps>(() => import('./PinList.tsx'))

/** Runs kept as overlays. */
export function Pins({ session, text }: PinsProps) {
  const any = useRun(session, ({ pins }) => pins.length > 0)
  return any && <PinList session={session} text={text} />
}
