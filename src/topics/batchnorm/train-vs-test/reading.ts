import type { FrameLog } from '../../../lab/experiment.ts'
import { reading as say } from '../../../lab/reading.ts'
import type { channels } from './channels.ts'

/** Running means that are off by more than this many standard deviations lag, not just waver. */
const LAGGING = 0.25

/** What the choice of statistics costs at test, from the newest frame. */
export function reading(
  log: FrameLog<typeof channels>,
  { batch, training }: { readonly batch: number; readonly training: string },
) {
  const frame = log.at(-1)
  if (!frame || frame.step === 0) return undefined
  const { step, loss, testAccuracy, mixedAccuracy, sortedAccuracy, changed, lag, biasNorm } = frame
  const numbers = { step, batch, test: testAccuracy, sorted: sortedAccuracy, changed }
  if (!Number.isFinite(loss) || !Number.isFinite(biasNorm)) return say('diverged', 'warn', { step, training })
  if (training === 'moving') return say('moving', 'neutral', { step, test: testAccuracy, bias: biasNorm })
  if (lag > LAGGING) return say('lag', 'warn', { step, lag, test: testAccuracy, mixed: mixedAccuracy })
  if (testAccuracy - sortedAccuracy > 0.05) return say('companions', 'warn', numbers)
  return say('close', 'good', numbers)
}
