import type { OptimizerName } from '../../../nn/optimizers/table.ts'
import {
  evaluationBytes,
  learnedNumbers,
  type NetworkSize,
  trainingBytes,
} from '../../../nn/training/memory.ts'
import { CLASSES, INPUTS, VALIDATION } from '../noisy-points.ts'
import { CELLS } from '../plane.ts'
import { BATCH } from './learner.ts'

interface Size {
  readonly penalty: string
  readonly optimizer: OptimizerName
  readonly units: number
  readonly points: number
  readonly steps: number
}

/** Bytes and operations of the whole run. */
export function costOf({ penalty, optimizer, units, points, steps }: Size) {
  const net: NetworkSize = { inputs: INPUTS, hidden: [units, units], outputs: CLASSES, activation: 'relu' }
  const learned = learnedNumbers(net)
  const nets = penalty === 'l2' && optimizer === 'adam' ? 3 : 2
  // The penalty's squares or sizes, forward and back.
  const penalties = penalty === 'max-norm' ? 0 : 4 * 4 * learned
  const frame = 2 * CELLS + 4 * learned + 3 * points
  const inputs = (points + VALIDATION) * (INPUTS + 1) + 2 * CELLS * INPUTS
  return {
    bytes:
      nets *
        (trainingBytes(net, BATCH, optimizer) +
          evaluationBytes(net, points) +
          evaluationBytes(net, VALIDATION)) +
      2 * evaluationBytes(net, CELLS) +
      penalties +
      4 * (frame + inputs) +
      20_000,
    operations:
      6 * nets * steps * BATCH * learned +
      2 * (Math.min(steps, 50) + 1) * learned * (nets * (points + VALIDATION) + 2 * CELLS),
  }
}
