// All that a page fetches of this lab beside its words.
export { experiment } from './experiment.ts'
export { predictions } from './predictions.ts'
export { default as View } from './view.tsx'
