import type { FrameLog } from '../../../../lab/experiment.ts'
import type { channels } from '../channels.ts'

export type Log = FrameLog<typeof channels>

/** Entry `at` of a vector channel over the first `shown` kept frames. */
export function vectorColumn(
  log: Log,
  name: 'loss' | 'gamma' | 'beta' | 'gammaSpread' | 'betaSpread',
  at: number,
  shown: number,
): Float64Array {
  return Float64Array.from({ length: shown }, (_, i) => log.at(i)?.[name][at] ?? Number.NaN)
}
