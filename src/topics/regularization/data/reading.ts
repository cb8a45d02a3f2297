import type { FrameLog } from '../../../lab/experiment.ts'
import { reading as say } from '../../../lab/reading.ts'
import type { channels } from './channels.ts'
import { countsOf, layoutOf, type SetChoice } from './sets.ts'

/** Shares that differ by less than this are called alike: two standard errors of a share of 200. */
const ALIKE = 0.07

/** What the nearest class mean and the nearest example make of the chosen set. */
export function reading(log: FrameLog<typeof channels>, values: SetChoice & { readonly examples: number }) {
  const frame = log.at(-1)
  if (!frame) return undefined
  const { chosenMeanRight: mean, chosenNeighbourRight: neighbour, label, neighbourLabels } = frame
  const { names } = layoutOf(values)
  const same = neighbourLabels.filter((other) => other === label).length
  const all = {
    ...{ mean, neighbour, chance: 1 / names.length, same, of: neighbourLabels.length },
    name: names[label],
    asked: countsOf(values).asked,
  }
  if (mean > 0.99 && neighbour > 0.99) return say('easy', 'neutral', all)
  if (Math.max(mean, neighbour) < 0.5) return say('lost', 'neutral', all)
  return neighbour - mean > ALIKE ? say('neighbour', 'neutral', all) : say('alike', 'neutral', all)
}
