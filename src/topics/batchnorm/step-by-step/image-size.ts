export const IMAGES = 4
export const CHANNELS = 3
/** Pixels of a side, after a mean over blocks of 2 × 2. */
export const SIDE = 16
