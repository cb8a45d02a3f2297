import { PIXELS } from '../digits.ts'

/** Examples shown as pictures, at most. */
export const SHOWN = 20

const scalar = { kind: 'scalar' } as const
const loss = { kind: 'scalar', unit: 'nats' } as const

/** What the checks measured, in their order; NaN until a check has run. */
export const channels = {
  inputMean: scalar,
  inputStd: scalar,
  /** Share of examples whose nearest neighbour has the same label. */
  agreement: scalar,
  firstLoss: loss,
  /** With L2 switched on, and what the penalty alone is. */
  penalisedLoss: loss,
  penalty: loss,
  /** Relative error of the gradient of some weights of each layer. */
  gradientError: { kind: 'perLayer' },
  /** Of the attempt to overfit: steps done, and where it stands. */
  step: { kind: 'scalar', unit: 'steps' },
  loss,
  accuracy: { kind: 'scalar', unit: '%' },
  /** The first examples as the network sees them, and the labels that it is given. */
  pictures: { kind: 'table', columns: PIXELS },
  labels: { kind: 'vector' },
} as const
