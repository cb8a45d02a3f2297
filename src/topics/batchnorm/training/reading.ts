import type { NumberArray } from '../../../lab/channel.ts'
import type { FrameLog } from '../../../lab/experiment.ts'
import { reading as say } from '../../../lab/reading.ts'
import { CHANCE } from '../deep-net.ts'
import type { channels } from './channels.ts'

/** A loss below this share of the chance-level loss counts as learning. */
const LEARNED = 0.5

type Outcome = 'learned' | 'stuck' | 'diverged'

function outcomeOf(loss: number): Outcome {
  if (!Number.isFinite(loss)) return 'diverged'
  return loss < LEARNED * CHANCE ? 'learned' : 'stuck'
}

/** Number of the plain net's first layer that gives the same for every example and unit; 0 where there is none. */
function firstDead(std: NumberArray, layers: number): number {
  return std.subarray(0, layers).indexOf(0) + 1
}

/** Which of the two nets learned, from the mean loss of their last ten steps. */
export function reading(log: FrameLog<typeof channels>, { layers }: { readonly layers: number }) {
  const frame = log.at(-1)
  const first = log.at(0)
  if (!frame || !first) return undefined
  const [plain, normalised] = frame.recent
  const { step } = frame
  const outcomes = [outcomeOf(plain), outcomeOf(normalised)] as const
  const both = { step, plain, normalised }
  if (outcomes[0] === 'diverged' && outcomes[1] === 'diverged') return say('bothDiverged', 'warn', { step })
  if (outcomes[0] === 'diverged') {
    return outcomes[1] === 'learned'
      ? say('plainDiverged', 'good', { step, normalised })
      : say('plainDivergedOnly', 'warn', { step, normalised, chance: CHANCE })
  }
  if (outcomes[1] === 'diverged') return say('normalisedDiverged', 'warn', { step, plain })
  const growth = first.gradientStd[layers] / first.gradientStd[2 * layers - 1]
  if (outcomes[1] === 'stuck' && layers > 2 && growth > 30) {
    return say('exploding', 'warn', { ...both, growth, layers })
  }
  if (outcomes[0] === 'stuck' && outcomes[1] === 'stuck')
    return say('neither', 'warn', { ...both, chance: CHANCE })
  const dead = outcomes[0] === 'stuck' ? firstDead(frame.std, layers) : 0
  if (dead > 0) return say('plainDead', 'good', { ...both, chance: CHANCE, layer: dead })
  if (outcomes[0] === 'stuck') return say('plainStuck', 'good', { ...both, chance: CHANCE })
  if (outcomes[1] === 'stuck') return say('normalisedStuck', 'warn', { ...both, chance: CHANCE })
  return plain < normalised ? say('plainAhead', 'neutral', both) : say('normalisedAhead', 'good', both)
}
