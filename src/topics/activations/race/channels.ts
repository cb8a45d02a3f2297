import { COURSE_FUNCTIONS as RUNNERS } from '../names.ts'

const vector = { kind: 'vector' } as const
const scalar = { kind: 'scalar' } as const
export const channels = {
  /** −1 while learning rates are tried. */
  repeat: scalar,
  step: scalar,
  loss: vector,
  accuracy: { kind: 'vector', unit: '%' },
  silent: { kind: 'vector', unit: '%' },
  slopes: { kind: 'perLayer' },
  parameters: vector,
  rate: vector,
  stepsTo: { kind: 'table', columns: RUNNERS.length },
} as const
