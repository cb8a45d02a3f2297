import type { FrameLog } from '../../../lab/experiment.ts'
import { reading as say } from '../../../lab/reading.ts'
import { COURSE_FUNCTIONS as RUNNERS } from '../names.ts'
import type { channels } from './channels.ts'
import { type Finish, finishes, pairedRatio } from './statistics.ts'

const [TANH, RELU] = (['tanh', 'relu'] as const).map((name) => RUNNERS.indexOf(name))
/** "About 6 times", as lecture notes quote Krizhevsky et al. 2012. */
const CLAIM = 6

interface Values {
  readonly target: number
  readonly steps: number
}

/** Who reached the chosen loss first, and what ReLU gained over tanh with the same start and batches. */
export function reading(log: FrameLog<typeof channels>, { target, steps }: Values) {
  const last = log.at(-1)
  if (!last) return undefined
  if (last.repeat < 0) return say('scouting', 'neutral', {})
  const { step, stepsTo } = last
  const repeat = last.repeat + 1
  const all = finishes(stepsTo, RUNNERS.length, repeat)
  const best = winners(all)
  if (best.length === 0) return say('nobody', 'neutral', { target, step, repeat })
  const complete = step >= steps ? repeat : repeat - 1
  const done = finishes(stepsTo, RUNNERS.length, complete)
  const [relu, tanh] = [done[RELU].finished, done[TANH].finished]
  if (relu < tanh) return say('relu-lost', 'warn', { target, repeats: complete, relu, tanh, claim: CLAIM })
  const first = best.join()
  const pair = pairedRatio(stepsTo, RUNNERS.length, repeat, TANH, RELU)
  if (pair.pairs === 0)
    return say('no-pair', 'neutral', {
      target,
      repeat,
      first,
      firstSteps: all[RUNNERS.indexOf(best[0])].mean,
      relu: all[RELU].finished,
      tanh: all[TANH].finished,
    })
  const { pairs, ratio, least, most } = pair
  const numbers = { target, pairs, relu: pair.fast, tanh: pair.slow, ratio, least, most, first, claim: CLAIM }
  if (least >= CLAIM) return say('claim-holds', 'good', numbers)
  if (ratio >= CLAIM) return say('claim-partly', 'neutral', numbers)
  return ratio > 1 ? say('claim-smaller', 'neutral', numbers) : say('claim-fails', 'neutral', numbers)
}

/** The runners that finished most often, and among those soonest; none where nobody did. */
function winners(all: readonly Finish[]): readonly (typeof RUNNERS)[number][] {
  const most = Math.max(1, ...all.map(({ finished }) => finished))
  const often = RUNNERS.filter((_, i) => all[i].finished === most)
  const steps = (name: (typeof RUNNERS)[number]) => all[RUNNERS.indexOf(name)].mean
  const soonest = Math.min(...often.map(steps))
  return often.filter((name) => steps(name) === soonest)
}
