import { log as ln } from '../../../engine/math/f64.ts'
import type { Frame } from '../../../lab/channel.ts'
import { CLASSES } from '../digits.ts'
import type { channels } from './channels.ts'

/** Loss of a network that gives every digit the probability 1/10, ln 10 nats. */
export const CHANCE = ln(CLASSES)

export const CHECKS = ['inputs', 'labels', 'first-loss', 'penalty', 'gradient', 'overfit'] as const
export type CheckName = (typeof CHECKS)[number]

/** What each number is held to. */
export const LIMITS = {
  /** |mean| at most, and the standard deviation between these. */
  inputMean: 0.5,
  inputStd: [0.5, 2],
  /** Share of nearest neighbours with the same label: three times chance. */
  agreement: 3 / CLASSES,
  /** Distance of the first loss from ln 10, nats. */
  firstLoss: 0.15,
  /** Of the rise by L2, relative to ½λΣW²; float32 keeps about seven digits of the loss. */
  penalty: 1e-3,
  /** Relative error of a layer's gradient; a ReLU whose kink lies within the step may cost some digits. */
  gradient: 1e-4,
  /** Loss, with every example right. */
  overfit: 0.1,
} as const

export type Outcome = 'pending' | 'running' | 'passed' | 'failed'

type Numbers = Frame<typeof channels>

/** Distance of the rise by L2 from the penalty, relative to the penalty. */
export function penaltyError({ firstLoss, penalisedLoss, penalty }: Numbers): number {
  return penalty > 0 ? Math.abs(penalisedLoss - firstLoss - penalty) / penalty : Number.NaN
}

/** Largest relative error of a layer's gradient; NaN while none is known. */
export function worstGradient({ gradientError }: Numbers): number {
  let worst = Number.NaN
  for (const error of gradientError) if (!(error <= worst) && !Number.isNaN(error)) worst = error
  return worst
}

function verdict(known: boolean, good: boolean): Outcome {
  return known ? (good ? 'passed' : 'failed') : 'pending'
}

function overfitOutcome({ step, loss, accuracy }: Numbers, steps: number): Outcome {
  if (Number.isNaN(step)) return 'pending'
  if (accuracy === 100 && loss < LIMITS.overfit) return 'passed'
  return step >= steps || !Number.isFinite(loss) ? 'failed' : 'running'
}

/** How each check stands in a frame; `steps` are those of the attempt to overfit. */
export function outcomes(frame: Numbers, steps: number): Readonly<Record<CheckName, Outcome>> {
  const { inputMean, inputStd, agreement, firstLoss, penalisedLoss, gradientError } = frame
  const [low, high] = LIMITS.inputStd
  const scaled = Math.abs(inputMean) <= LIMITS.inputMean && inputStd >= low && inputStd <= high
  return {
    inputs: verdict(true, scaled),
    labels: verdict(true, agreement >= LIMITS.agreement),
    'first-loss': verdict(!Number.isNaN(firstLoss), Math.abs(firstLoss - CHANCE) <= LIMITS.firstLoss),
    penalty: verdict(!Number.isNaN(penalisedLoss), penaltyError(frame) <= LIMITS.penalty),
    gradient: verdict(
      !Number.isNaN(gradientError[gradientError.length - 1]),
      worstGradient(frame) <= LIMITS.gradient,
    ),
    overfit: overfitOutcome(frame, steps),
  }
}

/** The checks that failed, in their order. */
export function failedChecks(frame: Numbers, steps: number): readonly CheckName[] {
  const all = outcomes(frame, steps)
  return CHECKS.filter((name) => all[name] === 'failed')
}
