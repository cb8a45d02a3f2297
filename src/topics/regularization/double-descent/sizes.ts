/** Pixels of a side of a digit. */
export const SIDE = 12
export const PIXELS = SIDE * SIDE
export const CLASSES = 10
/** Images of the test. */
export const TEST = 300
/** Places at which a fitted curve is drawn, and tested. */
export const GRID = 81
