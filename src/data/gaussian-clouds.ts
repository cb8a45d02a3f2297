import { NdArray, type RandomStream } from '../engine/index.ts'
import type { LabelledData } from './labelled-data.ts'

export interface GaussianCloudOptions {
  readonly count: number
  readonly features: number
  readonly classes: number
  /** Clouds of each class: with more than one, a class is no single blob, and its boundary no plane. */
  readonly perClass: number
  /** Standard deviation within a cloud; the centres are drawn from N(0, 1). */
  readonly spread: number
}

/**
 * Points [N, features] round classes × perClass Gaussian centres, which take turns; divided by √(1 + spread²), so that a
 * feature has variance 1 over all draws.
 */
export function gaussianClouds(stream: RandomStream, options: GaussianCloudOptions): LabelledData {
  const { count, features, classes, perClass, spread } = options
  const clouds = classes * perClass
  const centres = Float64Array.from({ length: clouds * features }, () => stream.normal())
  const unit = Math.sqrt(1 + spread * spread)
  const numbers = new Float32Array(count * features)
  const labels = new Int32Array(count)
  for (let row = 0; row < count; row++) {
    const cloud = row % clouds
    labels[row] = cloud % classes
    for (let i = 0; i < features; i++)
      numbers[row * features + i] = (centres[cloud * features + i] + spread * stream.normal()) / unit
  }
  return { inputs: new NdArray(numbers, [count, features]), labels, classes }
}
