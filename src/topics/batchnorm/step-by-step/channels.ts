/**
 * One frame for each stage. The batch has four examples (rows) of two features (columns); what later stages compute is
 * NaN. Running averages, [batches + 1, 2], and image planes are the same in every frame.
 */
export const channels = {
  stage: { kind: 'scalar' },
  input: { kind: 'table', columns: 2 },
  mean: { kind: 'vector' },
  centred: { kind: 'table', columns: 2 },
  variance: { kind: 'vector' },
  normalised: { kind: 'table', columns: 2 },
  gamma: { kind: 'vector' },
  beta: { kind: 'vector' },
  output: { kind: 'table', columns: 2 },
  upstream: { kind: 'table', columns: 2 },
  dBeta: { kind: 'vector' },
  dGamma: { kind: 'vector' },
  dNormalised: { kind: 'table', columns: 2 },
  dVariance: { kind: 'vector' },
  dMean: { kind: 'vector' },
  dInput: { kind: 'table', columns: 2 },
  batchMeans: { kind: 'table', columns: 2 },
  batchVariances: { kind: 'table', columns: 2 },
  runningMeans: { kind: 'table', columns: 2 },
  runningVariances: { kind: 'table', columns: 2 },
  biasedVariances: { kind: 'table', columns: 2 },
  pixels: { kind: 'table', columns: 256 },
  normalisedPixels: { kind: 'table', columns: 256 },
  channelMean: { kind: 'vector' },
  channelVariance: { kind: 'vector' },
} as const
