import type { FrameLog } from '../../../lab/experiment.ts'
import type { channels } from './channels.ts'

/** Where an optimizer has been, step by step. */
export interface Path {
  readonly x: Float64Array
  readonly y: Float64Array
  /** Loss at each step. */
  readonly loss: Float64Array
}

/** Steps 0, 1, … and the path of each of `count` optimizers over the first `frames` frames of a log. */
export function pathsOf(
  log: FrameLog<typeof channels>,
  frames: number,
  count: number,
): { readonly steps: Float64Array; readonly paths: readonly Path[] } {
  const rows: { readonly step: number; readonly path: ArrayLike<number>; readonly row: number }[] = []
  for (let i = 0; i < frames; i++) {
    const frame = log.at(i)
    if (!frame || count === 0) continue
    const { step, path } = frame
    const stride = path.length / (3 * count)
    const before = i === 0 ? -1 : (log.at(i - 1)?.step ?? -1)
    const known = Math.min(stride, step - before)
    for (let row = stride - known; row < stride; row++)
      rows.push({ step: step - (stride - 1 - row), path, row })
  }
  const column = (optimizer: number, part: number) =>
    Float64Array.from(rows, ({ path, row }) => path[3 * (row * count + optimizer) + part])
  return {
    steps: Float64Array.from(rows, ({ step }) => step),
    paths: Array.from({ length: count }, (_, i) => ({
      x: column(i, 0),
      y: column(i, 1),
      loss: column(i, 2),
    })),
  }
}
