import { FUNCTIONS } from '../names.ts'

export const channels = {
  x: { kind: 'vector' },
  f: { kind: 'table', columns: FUNCTIONS.length },
  derivative: { kind: 'table', columns: FUNCTIONS.length },
  valueAt: { kind: 'vector' },
  slopeAt: { kind: 'vector' },
  mean: { kind: 'vector' },
  steepest: { kind: 'vector' },
  flatBelow: { kind: 'vector' },
  flatAbove: { kind: 'vector' },
  rangeLow: { kind: 'vector' },
  rangeHigh: { kind: 'vector' },
  parameters: { kind: 'vector' },
} as const
