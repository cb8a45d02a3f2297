import { describe, expect, test } from 'vitest'
import { experiment as dropout } from '../../../src/topics/regularization/dropout/experiment.ts'
import { experiment as penalties } from '../../../src/topics/regularization/penalties/experiment.ts'
import { CELLS, SIDE } from '../../../src/topics/regularization/plane.ts'
import { record } from '../../support/record.ts'
import { SEEDS } from '../../support/seeds.ts'

/** What the article says of dropout and penalties, measured at the settings of its links. */
interface Claim {
  readonly says: string
  readonly measure: (seed: number) => number
  readonly from: number
  readonly to: number
  readonly seeds?: readonly number[]
}

const DEFAULT = [42]

const runs = new Map<string, unknown>()
/** A run is made once, however many claims it bears. */
const of =
  <R>(name: string, run: (overlay: object) => R) =>
  (overlay: object): R => {
    const key = `${name} ${JSON.stringify(overlay)}`
    if (!runs.has(key)) runs.set(key, run(overlay))
    return runs.get(key) as R
  }
const dropped = of('dropout', (overlay) => {
  const { last, log } = record(dropout, overlay)
  const plain = Array.from({ length: log.length }, (_, i) => log.at(i)?.losses[1] ?? Number.NaN)
  return { ...last, lowest: Math.min(...plain), averaged: last.averageLoss[last.averageLoss.length - 1] }
})
const priced = of('penalties', (overlay) => record(penalties, overlay).last)

/** Values of the map at places farther than 60% of the way to its edge. */
function farOf(spread: ArrayLike<number>): number[] {
  const middle = (SIDE - 1) / 2
  const far = (i: number) => Math.abs(i - middle) > 0.6 * middle
  return Array.from({ length: CELLS }, (_, cell) => cell)
    .filter((cell) => far(cell % SIDE) || far(Math.floor(cell / SIDE)))
    .map((cell) => spread[cell])
}

const SAME = { decay: 0.01 }
const L1 = { penalty: 'l1', strength: 0.003 }

const claims: readonly Claim[] = [
  {
    says: 'the training loss without dropout ends at 0.158',
    measure: () => dropped({}).losses[0],
    from: 0.157,
    to: 0.159,
    seeds: DEFAULT,
  },
  {
    says: 'and the validation loss at 1.94',
    measure: () => dropped({}).losses[1],
    from: 1.935,
    to: 1.945,
    seeds: DEFAULT,
  },
  {
    says: 'which is worse than a coin, though most answers are right',
    measure: (seed) => (dropped({ seed }).accuracies[1] > 0.7 ? dropped({ seed }).losses[1] : 0),
    from: Math.LN2,
    to: 3,
  },
  {
    says: 'stopped early it is 0.43 to 0.48',
    measure: (seed) => dropped({ seed }).lowest,
    from: 0.43,
    to: 0.48,
  },
  {
    says: 'with dropout it ends lower, but not so low',
    measure: (seed) => dropped({ seed }).losses[3] - dropped({ seed }).lowest,
    from: 0,
    to: 1,
  },
  {
    says: 'dropout: 0.345 in training',
    measure: () => dropped({}).losses[2],
    from: 0.344,
    to: 0.346,
    seeds: DEFAULT,
  },
  {
    says: '0.570 in validation',
    measure: () => dropped({}).losses[3],
    from: 0.569,
    to: 0.571,
    seeds: DEFAULT,
  },
  {
    says: 'the gap shrinks to between 13% and 41%',
    measure: (seed) => {
      const [plainTraining, plain, training, validation] = dropped({ seed }).losses
      return (validation - training) / (plain - plainTraining)
    },
    from: 0.12,
    to: 0.415,
  },
  {
    says: 'with 500 points dropout costs',
    measure: () => dropped({ points: 500 }).losses[3] - dropped({ points: 500 }).losses[1],
    from: 0.01,
    to: 0.02,
    seeds: DEFAULT,
  },
  {
    says: 'forgotten scaling: layer 2 gets twice its input',
    measure: () => dropped({ scaling: 'neither' }).meanRatio,
    from: 1.9,
    to: 2.1,
    seeds: DEFAULT,
  },
  {
    says: '82% are right all the same',
    measure: () => dropped({ scaling: 'neither' }).accuracies[3],
    from: 0.815,
    to: 0.825,
    seeds: DEFAULT,
  },
  {
    says: 'at a loss of 1.35',
    measure: () => dropped({ scaling: 'neither' }).losses[3],
    from: 1.345,
    to: 1.36,
    seeds: DEFAULT,
  },
  {
    says: 'scaled twice the loss is 0.50',
    measure: () => dropped({ scaling: 'both' }).losses[3],
    from: 0.49,
    to: 0.5,
    seeds: DEFAULT,
  },
  {
    says: 'and 77% are right',
    measure: () => dropped({ scaling: 'both' }).accuracies[3],
    from: 0.765,
    to: 0.775,
    seeds: DEFAULT,
  },
  {
    says: 'one mask is 0.110 from the single pass',
    measure: () => dropped({}).answerGap[0],
    from: 0.109,
    to: 0.111,
    seeds: DEFAULT,
  },
  {
    says: '512 are 0.027',
    measure: () => dropped({}).answerGap[9],
    from: 0.026,
    to: 0.028,
    seeds: DEFAULT,
  },
  {
    says: 'and their loss is 0.464',
    measure: () => dropped({}).averaged,
    from: 0.463,
    to: 0.465,
    seeds: DEFAULT,
  },
  {
    says: 'and a distance remains, several times that of chance',
    measure: (seed) => (dropped({ seed }).answerGap[9] / dropped({ seed }).answerGap[0]) * Math.sqrt(512),
    from: 5,
    to: 11,
  },
  {
    says: 'the average is better than the single pass by 5% to 53%',
    measure: (seed) => 1 - dropped({ seed }).averaged / dropped({ seed }).losses[3],
    from: 0.045,
    to: 0.535,
  },
  {
    says: 'far from the data the masks agree at most places',
    measure: (seed) => {
      const far = farOf(dropped({ seed }).spread)
      return far.filter((std) => std < 0.1).length / far.length
    },
    from: 0.5,
    to: 1,
  },
  {
    says: 'but not along the boundary',
    measure: (seed) => Math.max(...dropped({ seed }).spread),
    from: 0.3,
    to: 0.5,
  },
  {
    says: 'in front of batch norm the variance at test is 73%',
    measure: () => dropped({ batchNorm: true }).varianceRatio,
    from: 0.715,
    to: 0.745,
    seeds: DEFAULT,
  },
  {
    says: 'and statistics taken anew do not help here',
    measure: () => dropped({ batchNorm: true }).refitted - dropped({ batchNorm: true }).losses[3],
    from: 0.005,
    to: 0.02,
    seeds: DEFAULT,
  },
  {
    says: 'L2 ends as low as stopping early',
    measure: (seed) => priced({ seed, ...SAME }).losses[3] - dropped({ seed }).lowest,
    from: -0.05,
    to: 0.08,
  },
  {
    says: 'at λ = 1 nothing is learned',
    measure: () => priced({ strength: 1 }).losses[3],
    from: 0.69,
    to: 0.694,
    seeds: DEFAULT,
  },
  {
    says: 'L1 leaves nine weights in ten near zero',
    measure: (seed) => priced({ seed, ...L1 }).nearZero[1],
    from: 0.9,
    to: 0.95,
  },
  {
    says: 'at a validation loss of 0.471',
    measure: () => priced(L1).losses[3],
    from: 0.47,
    to: 0.472,
    seeds: DEFAULT,
  },
  {
    says: 'with the same λ L2 in the loss shrinks the weights to a quarter or so',
    measure: (seed) => priced({ seed, ...SAME }).norms[1] / priced({ seed, ...SAME }).norms[0],
    from: 0.2,
    to: 0.3,
  },
  {
    says: 'and decoupled decay hardly',
    measure: (seed) => priced({ seed, ...SAME }).norms[2] / priced({ seed, ...SAME }).norms[0],
    from: 0.97,
    to: 0.99,
  },
  {
    says: 'decoupled decay of 1 reaches 0.486',
    measure: () => priced({}).losses[5],
    from: 0.485,
    to: 0.487,
    seeds: DEFAULT,
  },
]

describe('the article holds for', () => {
  test.each(claims.map((claim) => [claim.says, claim] as const))('%s', (_, { measure, from, to, seeds }) => {
    for (const seed of seeds ?? SEEDS) {
      const measured = measure(seed)
      expect(measured, `seed ${seed}`).toBeGreaterThanOrEqual(from)
      expect(measured, `seed ${seed}`).toBeLessThanOrEqual(to)
    }
  })
})
