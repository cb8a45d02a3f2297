import type { FrameLog } from '../../../lab/experiment.ts'
import { reading as say } from '../../../lab/reading.ts'
import { FUNCTIONS, type FunctionName } from '../names.ts'
import type { channels } from './channels.ts'

interface Values {
  readonly function: FunctionName
  readonly x: number
  readonly threshold: number
}

/** The mean output is a sum over a grid, exact to about 10⁻⁸. */
export const tidy = (value: number) => (Math.abs(value) < 1e-6 ? 0 : value)

/** Whether the chosen function lets a gradient through at the chosen x. */
export function reading(log: FrameLog<typeof channels>, values: Values) {
  const frame = log.at(-1)
  if (!frame) return undefined
  const { x, threshold } = values
  const k = FUNCTIONS.indexOf(values.function)
  const slope = frame.slopeAt[k]
  const numbers = {
    function: values.function,
    x,
    threshold,
    slope,
    // The steepest point of the grid: the chosen x may lie between two of its points.
    steepest: Math.max(frame.steepest[k], Math.abs(slope)),
  }
  if (Math.abs(slope) < threshold) return say('flat', 'warn', { ...numbers, passed: Math.abs(slope) })
  const through = { ...numbers, value: frame.valueAt[k], mean: tidy(frame.mean[k]) }
  const flatSide = !Number.isNaN(frame.flatBelow[k]) || !Number.isNaN(frame.flatAbove[k])
  return flatSide ? say('steep', 'good', through) : say('no-flat-side', 'good', through)
}
