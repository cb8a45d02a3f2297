import type { FrameLog } from '../../../../lab/experiment.ts'
import type { channels } from '../channels.ts'

interface HeatColumns {
  /** Step of each column. */
  readonly steps: readonly number[]
  /** Share of each bin, row after row of bins, [bins × steps]. */
  readonly values: Float64Array
  /** Upper end of the colours: the largest share, but no more than one in six; half of all ReLU units are at zero. */
  readonly top: number
  /** Fullest bin of the newest column, and its share. */
  readonly mode: number
  readonly fullest: number
}

/** Columns that a narrow plot can still show. */
const MOST = 100
const TOP = 1 / 6

/** The histograms of one layer over the first `count` frames, every k-th where there are many. */
export function heatColumns(
  log: FrameLog<typeof channels>,
  name: 'activations' | 'gradients',
  layer: number,
  bins: number,
  count: number,
): HeatColumns {
  const stride = Math.max(1, Math.ceil(count / MOST))
  const frames = Array.from({ length: Math.ceil(count / stride) }, (_, i) => log.at(i * stride)).filter(
    (frame) => frame !== undefined,
  )
  const values = new Float64Array(bins * frames.length)
  let most = 0
  let [mode, fullest] = [0, 0]
  frames.forEach((frame, column) => {
    const counts = frame[name].subarray(layer * bins, (layer + 1) * bins)
    let sum = 0
    for (const one of counts) sum += one
    fullest = 0
    for (let bin = 0; bin < counts.length; bin++) {
      const share = sum > 0 ? counts[bin] / sum : 0
      values[bin * frames.length + column] = share
      if (share > most) most = share
      if (share > fullest) [mode, fullest] = [bin, share]
    }
  })
  return {
    steps: frames.map(({ step }) => step),
    values,
    top: most > 0 ? Math.min(TOP, most) : 1,
    mode,
    fullest,
  }
}
