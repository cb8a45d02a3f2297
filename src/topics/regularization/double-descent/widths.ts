import { exp, log } from '../../../engine/math/f64.ts'
import { CLASSES, PIXELS } from './sizes.ts'

/**
 * About `count` whole numbers by even factors from `smallest` to `widest`, rising, with the threshold and its two
 * neighbours among them.
 */
function widthsOf(smallest: number, widest: number, threshold: number, count: number): number[] {
  const [start, end] = [log(smallest), log(widest)]
  const even = Array.from({ length: count }, (_, i) =>
    Math.round(exp(start + ((end - start) * i) / (count - 1))),
  )
  const near = [threshold - Math.ceil(0.05 * threshold), threshold, threshold + Math.ceil(0.05 * threshold)]
  return [...new Set([...even, ...near])]
    .filter((width) => width >= 1 && width <= widest)
    .sort((a, b) => a - b)
}

/** Random features of digits with a fitted readout; a network, both layers trained; cosines fitted to a curve. */
export const MODELS = ['features', 'network', 'cosines'] as const

export interface Shape {
  readonly model: (typeof MODELS)[number]
  readonly examples: number
  readonly widest: number
  /** Number of widths, about. */
  readonly widths: number
}

/**
 * The width from which on the training examples can be fitted exactly: as many features as examples. Of a network, the
 * one at which it has as many weights and biases as there are examples times classes.
 */
export function thresholdOf({ model, examples }: Pick<Shape, 'model' | 'examples'>): number {
  if (model !== 'network') return examples
  return Math.max(1, Math.round((CLASSES * (examples - 1)) / (PIXELS + 1 + CLASSES)))
}

export const allWidths = (shape: Shape): number[] =>
  widthsOf(shape.model === 'network' ? 1 : 3, shape.widest, thresholdOf(shape), shape.widths)
