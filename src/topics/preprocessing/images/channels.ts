import { TREATMENTS } from './treatments.ts'

/** One entry or row for each of TREATMENTS, unless said otherwise. */
export const channels = {
  epoch: { kind: 'scalar' },
  noneLoss: { kind: 'scalar', unit: 'nats' },
  meanImageLoss: { kind: 'scalar', unit: 'nats' },
  channelMeanLoss: { kind: 'scalar', unit: 'nats' },
  standardisedLoss: { kind: 'scalar', unit: 'nats' },
  /** Share of the test images named rightly. */
  accuracy: { kind: 'vector' },
  /** Share of hidden units that are 0 for every training image. */
  dead: { kind: 'vector' },
  /** Epochs until the training loss was at most `target`; NaN before. */
  reached: { kind: 'vector' },
  /** [mean, std, min, max] of the treated training pixels. */
  numbers: { kind: 'table', columns: 4 },
  /** Mean of each colour channel over the training images [3]. */
  channelMean: { kind: 'vector' },
  /** Standard deviation of each colour channel [3]. */
  channelStd: { kind: 'vector' },
  /** The mean image of the training images [3·32·32]. */
  mean: { kind: 'table' },
  /** The first training image of each class, untreated. */
  samples: { kind: 'table' },
} as const

export const LOSS_CHANNELS = ['noneLoss', 'meanImageLoss', 'channelMeanLoss', 'standardisedLoss'] as const

/** The four losses of a frame in the order of TREATMENTS. */
export function lossesOf(frame: { readonly [K in (typeof LOSS_CHANNELS)[number]]: number }): number[] {
  return TREATMENTS.map((_, i) => frame[LOSS_CHANNELS[i]])
}
