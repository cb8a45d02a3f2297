export const BINS = 30

/** Entry l of each array is layer l; 0 is the input. What has not been computed yet is NaN. */
export const channels = {
  layer: { kind: 'scalar' },
  mean: { kind: 'perLayer' },
  std: { kind: 'perLayer' },
  stdAcross: { kind: 'perLayer' },
  correlation: { kind: 'perLayer' },
  histogram: { kind: 'histogram', bins: BINS, range: [-1, 1] },
  saturated: { kind: 'perLayer' },
  dead: { kind: 'perLayer' },
  gradientStd: { kind: 'perLayer' },
  weightGradientStd: { kind: 'perLayer' },
} as const
