import type { Channels } from '../../../lab/channel.ts'
import type { FrameLog, Reading } from '../../../lab/experiment.ts'

type DeadReluChannels = Channels &
  Record<'silent' | 'dead' | 'fell' | 'returned' | 'loss' | 'accuracy', { readonly kind: 'scalar' }>

interface DeadReluValues {
  readonly activation: string
  readonly units: number
}

/** How many units are off for every point, whether they can come back, and whether some did. */
export function deadReluReading<C extends DeadReluChannels>(
  log: FrameLog<C>,
  { activation, units }: DeadReluValues,
): Reading | undefined {
  const [first, last] = [log.at(0), log.at(log.length - 1)]
  if (!first || !last) return undefined
  const numbers = {
    activation,
    units,
    step: log.stepAt(log.length - 1),
    silentAtStart: first.silent,
    silent: last.silent,
    dead: last.dead,
    fell: last.fell,
    returned: last.returned,
    loss: last.loss,
    accuracy: last.accuracy,
  }
  if (last.dead === units) return { key: 'all-dead', tone: 'warn', numbers }
  if (last.dead > 0) return { key: 'dead', tone: 'warn', numbers }
  if (last.silent > 0) return { key: 'silent', tone: 'neutral', numbers }
  return { key: last.returned > 0 ? 'returned' : 'alive', tone: 'good', numbers }
}
