/** How the network is held back, in the order of the channels' rows. */
export const METHODS = [
  'plain',
  'early-stopping',
  'dropout',
  'dropconnect',
  'stochastic-depth',
  'fractional-pooling',
  'batch-norm',
  'ghost-batch-norm',
  'label-smoothing',
  'label-noise',
] as const

export type Method = (typeof METHODS)[number]

/** Early stopping is read off the plain run; every other method has runs of its own. */
export const TRAINED = METHODS.filter((method) => method !== 'early-stopping')

/** Evaluations of a run, evenly spread over its steps. */
export const LOOKS = 8

/** Pixels of a side of the images, and after pooling. */
export const SIDE = 16
export const POOLED = 11
export const PIXELS = SIDE * SIDE
export const FILTERS = 4
export const FEATURES = FILTERS * POOLED * POOLED
export const UNITS = 48
export const BLOCKS = 2
export const CLASSES = 10
export const BATCH = 32
/** Examples behind each statistic of ghost batch norm. */
export const GHOST = 8
/** Images that early stopping looks at, and of the test. */
export const VALIDATION = 60
export const TEST = 200

/** Multiply-adds of one image on its way forward. */
export const PRODUCTS = 9 * FILTERS * PIXELS + FEATURES * UNITS + 2 * BLOCKS * UNITS * UNITS + UNITS * CLASSES
