import type { RandomStream } from '../../engine/index.ts'
import { sumOfBytes } from '../draw.ts'
import type { LabelledData } from '../labelled-data.ts'
import { colourImages } from './colour-images.ts'

export interface GradedImageOptions {
  readonly count: number
  /** How many kinds of picture, from the first; 2 … 6. */
  readonly classes?: number
  /** 0, clear colours without noise, to 1, faint figures in much noise. */
  readonly difficulty?: number
  /** Called after each image, of which many take long. */
  readonly breathe?: () => void
}

/** Standard deviation of the noise at difficulty 1. */
const HARDEST_NOISE = 0.16
/** Least contrast at difficulty 0 and 1. */
const CONTRAST = { easiest: 0.7, hardest: 0.2 } as const

/** Colour images [N, 3, 32, 32], the harder to tell the higher the difficulty (½ if absent). */
export function gradedImages(stream: RandomStream, options: GradedImageOptions): LabelledData {
  const { difficulty = 0.5, ...rest } = options
  return colourImages(stream, {
    ...rest,
    noise: HARDEST_NOISE * difficulty,
    contrast: CONTRAST.easiest + difficulty * (CONTRAST.hardest - CONTRAST.easiest),
    draw: sumOfBytes,
  })
}
