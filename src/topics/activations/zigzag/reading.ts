import type { FrameLog } from '../../../lab/experiment.ts'
import { reading as say } from '../../../lab/reading.ts'
import type { channels } from './channels.ts'
import { firstBelow, pathFacts } from './path.ts'

/** Share of the first loss at which the optimum counts as reached. */
const REACHED = 0.01

type Log = FrameLog<typeof channels>

/** One path up to its arrival; its step is undefined while the loss is above REACHED of the first. */
function arrival(log: Log, side: 'positive' | 'centred') {
  const index = firstBelow(log.column(`${side}Loss`), REACHED)
  const until = (index ?? log.length) + 1
  const path = pathFacts(log.column(`${side}1`).slice(0, until), log.column(`${side}2`).slice(0, until))
  return { step: index === undefined ? undefined : log.stepAt(index), ...path }
}

/** Which path arrives first, and how many of its moves had one sign. */
export function reading(log: Log) {
  if (log.length < 2) return undefined
  if (log.at(0)?.positiveLoss === 0) return say('at-optimum', 'neutral', {})
  const uncentred = arrival(log, 'positive')
  const centred = arrival(log, 'centred')
  const steps = log.stepAt(log.length - 1)
  if (uncentred.moves === 0 || centred.moves === 0) return say('unmoved', 'neutral', { steps })
  const { positiveCondition: condition = 1, centredCondition = 1 } = log.at(-1) ?? {}
  const first = {
    steps,
    condition,
    centredCondition,
    uncentredSame: uncentred.oneSign,
    uncentredMoves: uncentred.moves,
  }
  const second = {
    centredSame: centred.oneSign,
    centredMoves: centred.moves,
  }
  if (uncentred.step === undefined)
    return centred.step === undefined
      ? say('neither', 'neutral', { ...first, ...second })
      : say('centred-only', 'warn', { ...first, centredSteps: centred.step })
  const uncentredSteps = uncentred.step
  if (centred.step === undefined) return say('uncentred-only', 'neutral', { steps, uncentredSteps })
  const numbers = { ...first, ...second, uncentredSteps, centredSteps: centred.step }
  return uncentredSteps > centred.step ? say('slower', 'warn', numbers) : say('no-slower', 'good', numbers)
}
