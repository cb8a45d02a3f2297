/** What a plot needs once a reader points at it: fetched when the first pointer or the focus comes to a plot. */
export { moveTarget, nearest, pointOf } from './nearest.ts'
export { Readout } from './Readout.tsx'
export { readoutLines, readoutSentence } from './readout.ts'
