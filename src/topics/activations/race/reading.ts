import type { Channels } from '../../../lab/channel.ts'
import type { FrameLog, Reading } from '../../../lab/experiment.ts'
import { COURSE_FUNCTIONS as RUNNERS } from '../names.ts'
import { type Finish, finishes, pairedRatio } from './statistics.ts'

const [SIGMOID, TANH, RELU] = (['sigmoid', 'tanh', 'relu'] as const).map((name) => RUNNERS.indexOf(name))
/** "About 6 times", as lecture notes quote Krizhevsky et al. 2012. */
export const CLAIM = 6

type RaceChannels = Channels &
  Record<'repeat' | 'step', { readonly kind: 'scalar' }> & {
    readonly stepsTo: { readonly kind: 'table' }
    readonly loss: { readonly kind: 'vector' }
  }

interface RaceValues {
  readonly target: number
  readonly steps: number
  readonly repeats: number
}

/** Who reached the chosen loss first, and what ReLU gained over tanh and sigmoid with the same start and batches. */
export function raceReading<C extends RaceChannels>(
  log: FrameLog<C>,
  { target, steps, repeats }: RaceValues,
): Reading | undefined {
  const last = log.at(log.length - 1)
  if (!last) return undefined
  if (last.repeat < 0) return { key: 'scouting', tone: 'neutral', numbers: {} }
  const seen = last.repeat + 1
  const complete = last.step >= steps ? seen : last.repeat
  const all = finishes(last.stepsTo, RUNNERS.length, seen)
  const done = finishes(last.stepsTo, RUNNERS.length, complete)
  const tanh = pairedRatio(last.stepsTo, RUNNERS.length, seen, TANH, RELU)
  const sigmoid = pairedRatio(last.stepsTo, RUNNERS.length, seen, SIGMOID, RELU)
  const first = winner(all)
  const numbers = {
    step: last.step,
    repeat: seen,
    repeats,
    target,
    first: RUNNERS[first] ?? '',
    firstSteps: all[first]?.mean ?? Number.NaN,
    relu: all[RELU].mean,
    reluFinished: all[RELU].finished,
    tanh: all[TANH].mean,
    tanhFinished: all[TANH].finished,
    tanhRatio: tanh.ratio,
    tanhLeast: tanh.least,
    tanhMost: tanh.most,
    sigmoid: all[SIGMOID].mean,
    sigmoidFinished: all[SIGMOID].finished,
    sigmoidRatio: sigmoid.ratio,
    claim: CLAIM,
  }
  if (first < 0) return { key: 'nobody', tone: 'neutral', numbers }
  if (done[RELU].finished < done[TANH].finished) return { key: 'relu-lost', tone: 'warn', numbers }
  if (!Number.isFinite(tanh.ratio)) return { key: 'no-pair', tone: 'neutral', numbers }
  if (tanh.least >= CLAIM) return { key: 'claim-holds', tone: 'good', numbers }
  return { key: tanh.ratio > 1 ? 'claim-smaller' : 'claim-fails', tone: 'neutral', numbers }
}

/** Index of the runner that finished most often, and among those soonest; −1 where nobody did. */
function winner(all: readonly Finish[]): number {
  let first = -1
  all.forEach(({ finished, mean }, i) => {
    const best = all[first]
    if (
      finished > 0 &&
      (!best || finished > best.finished || (finished === best.finished && mean < best.mean))
    )
      first = i
  })
  return first
}
