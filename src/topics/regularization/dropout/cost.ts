import { CLASSES, INPUTS, VALIDATION } from '../noisy-points.ts'
import { CELLS } from '../plane.ts'
import { factorsOf, type Scaling } from './dropped-net.ts'
import { AVERAGED, masksFor, SPREAD_MASKS } from './mask-study.ts'

interface Size {
  readonly keep1: number
  readonly keep2: number
  readonly scaling: Scaling
  readonly units: number
  readonly batchNorm: boolean
  readonly points: number
  readonly steps: number
}

/** Points of a mini-batch. */
export const BATCH = 20
/** Arrays [N, units] of batch norm by running averages, by the batch, and back. */
const NORM = { running: 8, batch: 2, backward: 1 } as const
/** Instructions of one captured pass, and of a step of training. */
const [PASS, STEP] = [3000, 9000]

/** Numbers that a pass makes for each row: pre-activations, ReLU, batch norm, masks or the factor of the test, logits, softmax. */
function perRow(
  { keep1, keep2, scaling, units, batchNorm }: Size,
  masked: boolean,
  dropped: boolean,
): number {
  const layer = (keep: number) => {
    const scaled = masked ? 2 : factorsOf(scaling, keep).test === 1 ? 0 : 1
    return 2 + (batchNorm ? NORM.running : 0) + (dropped && keep < 1 ? scaled : 0)
  }
  return units * (layer(keep1) + layer(keep2)) + 2 * CLASSES + 1
}

/** Bytes and operations of the whole run. */
export function costOf(size: Size) {
  const { units, points, steps, batchNorm } = size
  const learned =
    INPUTS * units + units + units * units + units + (units + 1) * CLASSES + (batchNorm ? 4 * units : 0)
  const frames = Math.min(steps, 50) + 1
  const measured = points + VALIDATION
  const rows =
    (measured + CELLS) * perRow(size, false, false) +
    (2 * measured + CELLS) * perRow(size, false, true) +
    (measured + CELLS) * perRow(size, true, true)
  // Weights with gradients and both moments of Adam, and batch norm's averages, of two nets.
  const nets = 2 * (4 * learned + (batchNorm ? 8 * units : 0))
  const normed = batchNorm ? NORM.batch + NORM.backward : 0
  const batches = 2 * BATCH * (2 * units * (4 + normed) + 3 * units + INPUTS + 3 * CLASSES + 2)
  const inputs = measured * (INPUTS + 1) + 3 * CELLS * INPUTS
  const frame = 3 * CELLS + learned + 3 * points + 12 * units
  return {
    bytes:
      4 * (rows + nets + batches + inputs + frame) +
      8 * VALIDATION * (units + CLASSES) +
      12 * PASS +
      2 * STEP,
    operations:
      12 * steps * BATCH * learned +
      2 * learned * frames * (2 * measured + 2 * CELLS + points * masksFor(points)) +
      2 * learned * (VALIDATION * AVERAGED[AVERAGED.length - 1] + CELLS * SPREAD_MASKS),
  }
}
