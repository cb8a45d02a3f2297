import { CLASSES, INPUTS, VALIDATION } from '../noisy-points.ts'
import { CELLS } from '../plane.ts'
import { AVERAGED, MASKS, SPREAD_MASKS } from './mask-study.ts'

interface Size {
  readonly units: number
  readonly batchNorm: boolean
  readonly points: number
  readonly steps: number
}

/** Numbers that one pass makes for each row; batch norm by running averages makes four arrays of a layer, ReLU and a mask two. */
const perRow = ({ units, batchNorm }: Size, extra: number) =>
  2 * units * (2 + extra + (batchNorm ? 4 : 0)) + 3 * CLASSES + 2

/** Bytes and operations of the whole run. */
export function costOf(size: Size) {
  const { units, points, steps, batchNorm } = size
  const learned =
    INPUTS * units + units + units * units + units + (units + 1) * CLASSES + (batchNorm ? 4 * units : 0)
  const frames = Math.min(steps, 50) + 1
  const rows = 4 * points + 4 * VALIDATION + 3 * CELLS
  // Weights with gradients and both moments of Adam, of two nets.
  const nets = 2 * (4 * learned + 8 * units)
  // A step's batch forward and back.
  const batches = 2 * 20 * (2 * perRow(size, 2) + INPUTS)
  const inputs = (points + VALIDATION) * (INPUTS + 1) + 3 * CELLS * INPUTS
  const frame = 3 * CELLS + learned + 3 * points + 12 * units
  return {
    bytes:
      4 * (rows * perRow(size, 2) + nets + batches + inputs + frame) +
      8 * VALIDATION * (units + CLASSES) +
      60_000,
    operations:
      12 * steps * 20 * learned +
      2 * learned * frames * (2 * (points + VALIDATION) + 2 * CELLS + points * MASKS) +
      2 * learned * (VALIDATION * AVERAGED[AVERAGED.length - 1] + CELLS * SPREAD_MASKS),
  }
}
