import { SLOPE_BINS, SLOPE_RANGE } from './slope-statistics.ts'

/** Functions that the sweep compares. */
export const SWEPT = ['sigmoid', 'tanh', 'relu', 'leaky-relu', 'prelu', 'elu'] as const

const perLayer = { kind: 'perLayer' } as const
export const channels = {
  layer: { kind: 'scalar' },
  slopes: { kind: 'histogram', bins: SLOPE_BINS, range: SLOPE_RANGE },
  meanSlope: perLayer,
  flat: { kind: 'perLayer', unit: '%' },
  gradient: perLayer,
  slopesAlone: perLayer,
  sweep: { kind: 'table', columns: SWEPT.length },
} as const
