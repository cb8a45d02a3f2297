import { experiment as curvature } from '../../../src/topics/preprocessing/curvature/experiment.ts'
import { experiment as images } from '../../../src/topics/preprocessing/images/experiment.ts'
import { experiment as sensitivity } from '../../../src/topics/preprocessing/sensitivity/experiment.ts'
import { conditionNumbers } from '../../../src/topics/preprocessing/sensitivity/reading.ts'
import { experiment as transforms } from '../../../src/topics/preprocessing/transforms/experiment.ts'
import { type Claim, hold, remembered } from '../../support/claims.ts'
import { record } from '../../support/record.ts'
import { thorough } from '../../support/thorough.ts'

const DEFAULT = [3]

const lined = remembered((overlay) => record(sensitivity, overlay).last)
const dragged = remembered((overlay) => record(curvature, overlay).last)
const clouded = remembered((overlay) => record(transforms, overlay).last)
const pictured = remembered((overlay) => record(images, overlay).last)
/** Rise of the loss by the perturbation, on raw (1) and on preprocessed data (2). */
const rise = (overlay: object, side: 1 | 2) => lined(overlay).nudge[side] - lined(overlay).nudge[0]
const kappa = (overlay: object) => conditionNumbers(lined(overlay).minimum)
const { far, near, wide, normalised } = sensitivity.presets
const QUICK = { steps: 200 }

const claims: readonly Claim[] = [
  [
    'standard deviations of 4 and 0.4: a condition number near 100',
    (seed) => {
      const [largest, smallest] = dragged({ ...curvature.presets['raw-units'], seed }).curvatures
      return largest / smallest
    },
    60,
    160,
  ],
  ['and hundreds of steps', (seed) => dragged({ ...curvature.presets['raw-units'], seed }).reached, 200, 999],
  [
    'standardised fewer than ten',
    (seed) => dragged({ ...curvature.presets.standardised, seed }).reached,
    1,
    9,
  ],
  ['raw data need 2,601 steps', () => lined({}).rawReached, 2601, 2601, DEFAULT],
  ['centred data 8', () => lined({}).treatedReached, 8, 8, DEFAULT],
  ['about ten for other seeds', (seed) => lined({ seed, ...QUICK }).treatedReached, 6, 14],
  ['condition number 1,390', () => kappa({})[0], 1389, 1391, DEFAULT],
  ['and 2.0', () => kappa({})[1], 1.98, 2.07, DEFAULT],
  ['large for other seeds', (seed) => kappa({ seed, ...QUICK })[0], 1000, 2500],
  ['above 40,000 at distance 12', (seed) => kappa({ seed, ...far, ...QUICK })[0], 40000, 80000],
  [
    'near: hardly a difference',
    (seed) => kappa({ seed, ...near, ...QUICK })[0] / kappa({ seed, ...near, ...QUICK })[1],
    1,
    3.5,
  ],
  ['standard deviation 4, centred: 7.9', () => kappa({ ...wide, ...QUICK })[1], 7.8, 8, DEFAULT],
  ['standardised: 5.1', () => kappa({ ...normalised, ...QUICK })[1], 5.05, 5.15, DEFAULT],
  ['8 steps still', () => lined({ ...normalised, ...QUICK }).treatedReached, 8, 8, DEFAULT],
  ['0.139 on raw data', () => rise({}, 1), 0.1385, 0.1395, DEFAULT],
  ['0.015 on centred data', () => rise({}, 2), 0.0145, 0.0155, DEFAULT],
  [
    'the bias costs the same',
    (seed) => rise({ seed, turn: 0, shift: 1, ...QUICK }, 1) - rise({ seed, turn: 0, shift: 1, ...QUICK }, 2),
    -1e-9,
    1e-9,
  ],
  ['equal lengths: 0.035', () => rise({ ...wide, ...QUICK }, 1), 0.034, 0.0355, DEFAULT],
  ['0.015', () => rise({ ...wide, ...QUICK }, 2), 0.0145, 0.0155, DEFAULT],
  ['0.003', () => rise({ ...normalised, ...QUICK }, 2), 0.0025, 0.0035, DEFAULT],
  [
    'raw data are more sensitive, for other seeds too',
    (seed) => rise({ seed, ...QUICK }, 1) - Math.abs(rise({ seed, ...QUICK }, 2)),
    0.08,
    0.2,
  ],
  ['whitened new points: 1.63 for twelve', (seed) => clouded({ seed, points: 12 }).leakage[1], 1.45, 1.85],
  ['about 1.01 for five hundred', (seed) => clouded({ seed, points: 500 }).leakage[1], 0.99, 1.03],
]

/** Runs of some seconds each. */
const long: readonly Claim[] = [
  ['unprocessed images: 88% are dead', () => pictured({}).dead[0], 0.87, 0.89, DEFAULT],
  ['chance level', () => pictured({}).accuracy[0], 0.16, 0.18, DEFAULT],
  ['standardised: training loss 0.34', () => pictured({}).standardisedLoss, 0.335, 0.345, DEFAULT],
  ['centred: 1.08', () => pictured({}).channelMeanLoss, 1.07, 1.09, DEFAULT],
  ['test accuracy 46%', () => pictured({}).accuracy[3], 0.455, 0.465, DEFAULT],
  ['against 43%', () => pictured({}).accuracy[2], 0.425, 0.435, DEFAULT],
  [
    'the first layer rescaled: the curves coincide',
    () =>
      pictured({ firstLayer: 'rescaled' }).channelMeanLoss /
      pictured({ firstLayer: 'rescaled' }).standardisedLoss,
    0.9,
    1.1,
    DEFAULT,
  ],
  [
    'bytes: centred images diverge',
    () => Number(Number.isNaN(pictured({ range: 'byte' }).channelMeanLoss)),
    1,
    1,
    DEFAULT,
  ],
]

hold(thorough ? [...claims, ...long] : claims)
