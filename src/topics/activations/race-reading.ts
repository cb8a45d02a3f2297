import type { Channels } from '../../lab/channel.ts'
import type { FrameLog, Reading } from '../../lab/experiment.ts'
import { finishes, pairedRatio } from './race-statistics.ts'
import { RUNNERS } from './runners.ts'

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
  readonly repeats: number
}

/** Who reached the chosen loss first, and what ReLU gained over tanh and sigmoid with the same start and batches. */
export function raceReading<C extends RaceChannels>(log: FrameLog<C>, { target, repeats }: RaceValues): Reading | undefined {
  const last = log.at(log.length - 1)
  if (!last) return undefined
  if (last.repeat < 0) return { key: 'scouting', tone: 'neutral', numbers: {} }
  const seen = last.repeat + 1
  const all = finishes(last.stepsTo, RUNNERS.length, seen)
  const tanh = pairedRatio(last.stepsTo, RUNNERS.length, seen, TANH, RELU)
  const sigmoid = pairedRatio(last.stepsTo, RUNNERS.length, seen, SIGMOID, RELU)
  let first = -1
  all.forEach(({ finished, mean }, i) => {
    const best = all[first]
    if (finished > 0 && (!best || finished > best.finished || (finished === best.finished && mean < best.mean))) first = i
  })
  const numbers = {
    step: last.step,
    repeat: seen,
    repeats,
    target,
    first: RUNNERS[first] ?? '',
    firstSteps: all[first]?.mean ?? Number.NaN,
    relu: all[RELU].mean,
    tanh: all[TANH].mean,
    sigmoid: all[SIGMOID].mean,
    tanhRatio: tanh.ratio,
    tanhLeast: tanh.least,
    tanhMost: tanh.most,
    sigmoidRatio: sigmoid.ratio,
    sigmoidUnfinished: sigmoid.unfinished,
    claim: CLAIM,
  }
  if (first < 0) return { key: 'nobody', tone: 'neutral', numbers }
  if (!Number.isFinite(tanh.ratio)) return { key: all[RELU].finished > 0 ? 'no-tanh' : 'no-relu', tone: 'neutral', numbers }
  return { key: tanh.least >= CLAIM ? 'claim-holds' : tanh.ratio > 1 ? 'claim-smaller' : 'claim-fails', tone: 'neutral', numbers }
}
