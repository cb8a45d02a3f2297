import type { Channels } from '../../../lab/channel.ts'
import type { FrameLog, Reading } from '../../../lab/experiment.ts'
import { firstBelow, type PathFacts, pathFacts } from './path.ts'

/** Share of the first loss at which the optimum counts as reached. */
export const REACHED = 0.01

type ZigzagChannels = Channels &
  Record<'positive1' | 'positive2' | 'centred1' | 'centred2', { readonly kind: 'scalar' }>

interface Arrival {
  /** Step at which the loss is at most REACHED of the first; undefined where it never is. */
  readonly step: number | undefined
  readonly path: PathFacts
}

/** One path up to its arrival. */
function arrival<C extends ZigzagChannels>(log: FrameLog<C>, side: 'positive' | 'centred'): Arrival {
  const index = firstBelow(log.column(`${side}Loss`), REACHED)
  const [w1, w2] = [log.column(`${side}1`), log.column(`${side}2`)].map((column) =>
    column.slice(0, (index ?? column.length) + 1),
  )
  return { step: index === undefined ? undefined : log.stepAt(index), path: pathFacts(w1, w2) }
}

/** Which path arrives first, and how many of its moves had one sign. */
export function zigzagReading<C extends ZigzagChannels>(log: FrameLog<C>): Reading | undefined {
  if (log.length < 2) return undefined
  const positive = arrival(log, 'positive')
  const centred = arrival(log, 'centred')
  const numbers = {
    steps: log.stepAt(log.length - 1),
    positiveSame: positive.path.oneSign,
    positiveMoves: positive.path.moves,
    positiveDetour: positive.path.detour,
    centredSame: centred.path.oneSign,
    centredMoves: centred.path.moves,
    centredDetour: centred.path.detour,
    positiveSteps: positive.step ?? '',
    centredSteps: centred.step ?? '',
  }
  if (centred.step === undefined)
    return { key: positive.step === undefined ? 'neither' : 'positive-only', tone: 'neutral', numbers }
  if (positive.step === undefined) return { key: 'centred-only', tone: 'warn', numbers }
  return {
    key: positive.step > centred.step ? 'slower' : 'no-slower',
    tone: positive.step > centred.step ? 'warn' : 'good',
    numbers,
  }
}
