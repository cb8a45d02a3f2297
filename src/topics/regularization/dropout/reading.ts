import type { FrameLog } from '../../../lab/experiment.ts'
import { reading as say } from '../../../lab/reading.ts'
import type { channels } from './channels.ts'
import { factorsOf, type Scaling } from './dropped-net.ts'

interface Values {
  readonly keep1: number
  readonly keep2: number
  readonly scaling: Scaling
  readonly batchNorm: boolean
}

/** What dropout has done to the gap between training and validation loss, or what is wrong with the pass of the test. */
export function reading(log: FrameLog<typeof channels>, { keep1, keep2, scaling, batchNorm }: Values) {
  const frame = log.at(-1)
  if (!frame || frame.step === 0) return undefined
  const { step, averageLoss, varianceRatio, refitted } = frame
  const [plainTraining, plain, training, dropped] = frame.losses
  if (![plainTraining, plain, training, dropped].every(Number.isFinite))
    return say('diverged', 'warn', { step })
  const keep = Math.min(keep1, keep2)
  if (keep === 1) return say('nothing', 'neutral', { step, gap: plain - plainTraining })
  if (scaling === 'neither' || scaling === 'both') {
    const factors = factorsOf(scaling, keep)
    const factor = factors.test / (keep * factors.training)
    const layer = keep1 <= keep2 ? 1 : 2
    const average = averageLoss[averageLoss.length - 1]
    return Number.isFinite(average)
      ? say('shifted', 'warn', { factor, layer, dropped, average })
      : say('shifting', 'warn', { factor, layer, dropped })
  }
  if (batchNorm && keep1 < 1 && Number.isFinite(varianceRatio) && Number.isFinite(refitted))
    return say('variance', 'neutral', { ratio: varianceRatio, dropped, refitted })
  const gaps = { step, plain: plain - plainTraining, dropped: dropped - training }
  if (dropped >= plain) return say('costs', 'warn', { step, plain, dropped })
  return gaps.dropped < gaps.plain
    ? say('closes', 'good', { ...gaps, before: plain, after: dropped })
    : say('better', 'good', { step, plain, dropped })
}
