/** The layer whose gradient's signs are shown; its first two inputs make the plane. */
export const LAYER = { inputs: 10, units: 12 } as const

const scalar = { kind: 'scalar' } as const
export const channels = {
  positive1: scalar,
  positive2: scalar,
  centred1: scalar,
  centred2: scalar,
  positiveLoss: scalar,
  centredLoss: scalar,
  positiveRate: scalar,
  centredRate: scalar,
  positiveOneSigned: { kind: 'scalar', unit: '%' },
  centredOneSigned: { kind: 'scalar', unit: '%' },
  positiveGradient: { kind: 'table', columns: LAYER.units },
  centredGradient: { kind: 'table', columns: LAYER.units },
  /** H over the first two weights, row by row [4]. */
  positiveCurvature: { kind: 'vector' },
  centredCurvature: { kind: 'vector' },
  /** κ of the whole H [fanIn, fanIn]. */
  positiveCondition: scalar,
  centredCondition: scalar,
} as const
