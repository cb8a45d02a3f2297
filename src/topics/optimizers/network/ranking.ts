import type { Frame } from '../../../lab/channel.ts'
import type { channels } from './channels.ts'
import { CHECKPOINTS, lanesOf, type Name, RATES, type Rate } from './lanes.ts'

type Measured = Frame<typeof channels>

/** One optimizer at the common learning rate and at its own best. */
export interface Standing {
  readonly name: Name
  /** Cells [optimizer × rates]. */
  readonly common: number
  /** Where the last training loss is least; undefined while none is known. */
  readonly best: number | undefined
  readonly commonLoss: number
  readonly bestLoss: number
  readonly bestRate: Rate | undefined
}

/** Last training loss of a cell. */
export const lossOf = ({ training }: Measured, cell: number): number =>
  training[cell * CHECKPOINTS + CHECKPOINTS - 1]

export function standings(frame: Measured, rate: Rate, decay: number): readonly Standing[] {
  return lanesOf(decay).map((name, lane) => {
    const cells = RATES.map((_, i) => lane * RATES.length + i)
    const known = cells.filter((cell) => Number.isFinite(lossOf(frame, cell)))
    const best = known.reduce<number | undefined>(
      (least, cell) => (least === undefined || lossOf(frame, cell) < lossOf(frame, least) ? cell : least),
      undefined,
    )
    const common = lane * RATES.length + RATES.indexOf(rate)
    return {
      name,
      common,
      best,
      commonLoss: lossOf(frame, common),
      bestLoss: best === undefined ? Number.NaN : lossOf(frame, best),
      bestRate: best === undefined ? undefined : RATES[best % RATES.length],
    }
  })
}

/** Names from the least loss on; what has none comes last. */
export function order(of: readonly Standing[], loss: (standing: Standing) => number): readonly Name[] {
  const value = (standing: Standing) => (Number.isFinite(loss(standing)) ? loss(standing) : Infinity)
  return of
    .map((standing, i) => ({ name: standing.name, at: value(standing), i }))
    .sort((a, b) => (a.at === b.at ? a.i - b.i : a.at - b.at))
    .map(({ name }) => name)
}
