import {
  BATCH,
  BLOCKS,
  CLASSES,
  FEATURES,
  FILTERS,
  PIXELS,
  POOLED,
  SIDE,
  TEST,
  UNITS,
  VALIDATION,
} from './methods.ts'

const MAPS = FILTERS * PIXELS
/** Instructions of a captured step and small buffers. */
const SMALL = 40_000

const LEARNED =
  10 * FILTERS + (FEATURES + 1) * UNITS + BLOCKS * (2 * UNITS * UNITS + 2 * UNITS) + (UNITS + 1) * CLASSES

/** Numbers of one image on its way forward: columns, maps twice, with shift and ReLU, and the steps of the pooling. */
const FORWARD =
  10 * PIXELS +
  6 * MAPS +
  7 * FILTERS * POOLED * SIDE +
  7 * FEATURES +
  (10 + 13 * BLOCKS) * UNITS +
  3 * CLASSES

/** And back. */
const BACKWARD =
  5 * MAPS + 8 * FILTERS * POOLED * SIDE + 5 * FEATURES + (2 + 5 * BLOCKS) * UNITS + 2 * CLASSES

/** Bytes of the largest run: its images, Adam's state, a step, and the test images on their way through. */
export function variantBytes(examples: number): number {
  const batch = Math.min(BATCH, examples)
  const images = (examples + VALIDATION + TEST) * (PIXELS + 1)
  const passes = TEST * FORWARD
  return 4 * (images + 5 * LEARNED + batch * (PIXELS + 2 + FORWARD + BACKWARD) + passes) + SMALL
}
