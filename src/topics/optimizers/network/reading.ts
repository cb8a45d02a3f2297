import type { FrameLog } from '../../../lab/experiment.ts'
import { reading as say } from '../../../lab/reading.ts'
import type { channels } from './channels.ts'
import { lanesOf, RATES, type Rate } from './lanes.ts'
import { order, standings } from './ranking.ts'

interface Values {
  readonly rate: Rate
  readonly decay: number
}

/** Who is best at one learning rate for all, and who when each has its own; where weights decay, AdamW beside L2. */
export function reading(log: FrameLog<typeof channels>, { rate, decay }: Values) {
  const frame = log.at(-1)
  if (!frame) return undefined
  const { done } = frame
  const all = lanesOf(decay).length * RATES.length
  if (done < all) return say('running', 'neutral', { done, all })
  const of = standings(frame, rate, decay)
  const common = order(of, ({ commonLoss }) => commonLoss)
  const own = order(of, ({ bestLoss }) => bestLoss)
  const at = (name: string) => of.find((standing) => standing.name === name)
  const [first, second] = [at(common[0]), at(own[0])]
  if (!first || !second || !Number.isFinite(first.commonLoss) || second.bestRate === undefined)
    return say('nobody', 'warn', { rate })
  const l2 = at('adamL2')
  const w = at('adamw')
  if (l2?.best !== undefined && w?.best !== undefined) {
    const [l2Norm, wNorm] = [frame.norm[l2.best], frame.norm[w.best]]
    return say('decay', 'neutral', { decay, l2Loss: l2.bestLoss, wLoss: w.bestLoss, l2Norm, wNorm })
  }
  const moved = common.filter((name, i) => own[i] !== name).length
  const numbers = {
    rate,
    common: first.name,
    commonLoss: first.commonLoss,
    own: second.name,
    ownRate: second.bestRate,
    ownLoss: second.bestLoss,
    moved,
    lanes: common.length,
  }
  return moved > 0 ? say('changes', 'neutral', numbers) : say('same', 'neutral', numbers)
}
