import type { FrameLog } from '../../../lab/experiment.ts'
import { reading as say } from '../../../lab/reading.ts'
import type { channels } from './channels.ts'
import { STAGES } from './stages.ts'

const FEATURES = 2

interface Values {
  readonly gradient: string
  readonly scaling: string
  readonly mode: string
  readonly epsilon: number
}

function largest(values: Iterable<number>): number {
  let most = 0
  for (const value of values) most = Math.max(most, Math.abs(value))
  return most
}

/** What the stages show, once all are there. */
export function reading(log: FrameLog<typeof channels>, { gradient, scaling, mode, epsilon }: Values) {
  const frame = log.at(-1)
  if (!frame) return undefined
  if (frame.stage < STAGES.length)
    return say('stage', 'neutral', { stage: frame.stage, stages: STAGES.length })
  const { input, output, mean, variance, dInput } = frame
  if (scaling !== 'free') {
    const difference = largest(output.map((y, i) => y - input[i]))
    return scaling === 'identity'
      ? say('identity', 'good', { difference, gamma: frame.gamma[0], variance: variance[0] })
      : say('notes', 'warn', { difference, epsilon, variance: variance[0] })
  }
  if (mode === 'test') {
    let sum = 0
    for (let i = 0; i < input.length; i += FEATURES) sum += input[i]
    const own = sum / (input.length / FEATURES)
    return say('test', 'neutral', {
      running: mean[0],
      own,
      others: largest(dInput.subarray(FEATURES)),
      gradient,
    })
  }
  const flat = [0, 1].find((k) => variance[k] === 0)
  if (flat !== undefined)
    return say('constant', 'warn', { feature: flat === 0 ? 'a' : 'b', beta: frame.beta[flat] })
  if (gradient === 'first') {
    const [own, ...others] = dInput.filter((_, i) => i % FEATURES === 0)
    return say('coupled', 'neutral', { own, other: largest(others), sum: columnSum(dInput) })
  }
  if (gradient === 'mixed')
    return say('centred', 'neutral', { sum: columnSum(dInput), along: alongOutput(frame) })
  return say(gradient === 'equal' ? 'shift-cancelled' : 'scale-cancelled', 'neutral', {
    largest: largest(dInput),
  })
}

/** Σ dx of feature a. */
function columnSum(values: ArrayLike<number>): number {
  let sum = 0
  for (let i = 0; i < values.length; i += FEATURES) sum += values[i]
  return sum
}

/** Σ dx·x̂ of feature a. */
function alongOutput({
  dInput,
  normalised,
}: {
  readonly dInput: ArrayLike<number>
  readonly normalised: ArrayLike<number>
}): number {
  let sum = 0
  for (let i = 0; i < dInput.length; i += FEATURES) sum += dInput[i] * normalised[i]
  return sum
}
