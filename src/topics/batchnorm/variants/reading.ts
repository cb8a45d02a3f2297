import type { FrameLog } from '../../../lab/experiment.ts'
import { reading as say } from '../../../lab/reading.ts'
import type { channels } from './channels.ts'
import { KINDS } from './kinds.ts'

/** A loss this much above another's counts as higher. */
const CLEARLY = 1.5

/** How batch norm does beside the norms that look at one example at a time. */
export function reading(log: FrameLog<typeof channels>, { batch }: { readonly batch: number }) {
  const frame = log.at(-1)
  if (!frame || frame.seen === 0) return undefined
  const { seen, loss, testAccuracy, values } = frame
  const at = (kind: (typeof KINDS)[number]) => KINDS.indexOf(kind)
  const [own, group] = [loss[at('batch')], loss[at('group')]]
  if (!Number.isFinite(own) || !Number.isFinite(group)) return say('diverged', 'warn', { seen })
  const numbers = {
    batch,
    values: values[2 * at('batch') + 1],
    own,
    group,
    ownAccuracy: testAccuracy[at('batch')],
    groupAccuracy: testAccuracy[at('group')],
  }
  if (own > CLEARLY * group) return say('behind', 'warn', numbers)
  if (group > CLEARLY * own) return say('ahead', 'good', numbers)
  return say('level', 'neutral', numbers)
}
