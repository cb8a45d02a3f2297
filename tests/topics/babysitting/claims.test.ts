import { describe, expect, test } from 'vitest'
import { decode } from '../../../src/lab/codec.ts'
import type { AnyExperiment, FrameLog } from '../../../src/lab/experiment.ts'
import { experiment as curves } from '../../../src/topics/babysitting/curves/experiment.ts'
import { leavesPlateau } from '../../../src/topics/babysitting/curves/reading.ts'
import { experiment as rate } from '../../../src/topics/babysitting/learning-rate/experiment.ts'
import { standings } from '../../../src/topics/babysitting/learning-rate/reading.ts'
import { experiment as sanity } from '../../../src/topics/babysitting/sanity/experiment.ts'
import { experiment as ratio } from '../../../src/topics/babysitting/update-ratio/experiment.ts'
import { hiddenRatio } from '../../../src/topics/babysitting/update-ratio/reading.ts'
import { record } from '../../support/record.ts'
import { ALL_SEEDS, SEEDS } from '../../support/seeds.ts'

// biome-ignore lint/suspicious/noExplicitAny: channels differ from lab to lab
type Measure = (log: FrameLog<any>) => number

interface Claim {
  readonly claim: string
  readonly lab: AnyExperiment
  /** Query of the link that the sentence shows. */
  readonly link: string
  readonly number: Measure
  /** Holds for each of the five seeds. */
  readonly range: readonly [number, number]
}

const last =
  (channel: string, entry?: number): Measure =>
  (log) => {
    const value = log.at(-1)?.[channel]
    return typeof value === 'number' ? value : (value?.[entry ?? 0] ?? Number.NaN)
  }
const first =
  (channel: string, entry = 0): Measure =>
  (log) => {
    const value = log.at(0)?.[channel]
    return typeof value === 'number' ? value : (value?.at(entry) ?? Number.NaN)
  }
const loss: Measure = (log) => standings(log)[0].loss
const most =
  (channel: string): Measure =>
  (log) => {
    let largest = -Infinity
    for (let i = 0; i < log.length; i++) largest = Math.max(largest, Number(log.at(i)?.[channel]))
    return largest
  }
const allRight: Measure = (log) => {
  for (let i = 0; i < log.length; i++) if (log.at(i)?.accuracy === 100) return log.at(i)?.step as number
  return Number.NaN
}
const start: Measure = (log) => hiddenRatio(log, 0)
const end: Measure = (log) => hiddenRatio(log, log.length - 10)

/** Claims about the run of one link: its words, the number that shows it, the least and the largest value. */
const of = (
  lab: AnyExperiment,
  link: string,
  rows: readonly (readonly [string, Measure, number, number])[],
) => rows.map(([claim, number, ...range]): Claim => ({ claim, lab, link, number, range }))

const CLAIMS: readonly Claim[] = [
  ...of(sanity, '', [['the twenty are right after 14 to 20 steps', allRight, 14, 20]]),
  ...of(sanity, 'bug=labels-shuffled', [['with shuffled labels a few more', allRight, 18, 26]]),
  ...of(sanity, '', [['neighbours agree', last('agreement'), 0.74, 0.87]]),
  ...of(sanity, 'bug=labels-shuffled', [['shuffled, they do not', last('agreement'), 0.08, 0.11]]),
  ...of(sanity, 'bug=two-softmaxes', [
    ['two softmaxes: the first loss is right', last('firstLoss'), 2.295, 2.305],
    ['and the last one near 1.46', last('loss'), 1.461, 1.505],
  ]),
  ...of(rate, 'rate=0.001&ladder=false', [['at 0.001 the loss barely moves', loss, 2.19, 2.3]]),
  ...of(rate, 'rate=0.01&ladder=false', [['at 0.01 it is on its way', loss, 0.3, 0.7]]),
  ...of(rate, 'ladder=false', [['at 0.1 it is near 0.003', loss, 0.0025, 0.0035]]),
  ...of(rate, 'rate=1&ladder=false', [['at 1 it fails', loss, 1, 2.4]]),
  ...of(rate, 'rate=10&ladder=false', [
    ['at 10 it is over before step 10', last('ended'), 5, 9],
    ['three times the first loss at step 2', last('tripled'), 2, 2],
  ]),
  ...of(rate, 'rate=0.002&ladder=false', [
    ['at 0.002 the loss is near ln 10', loss, 0.89 * Math.log(10), Math.log(10)],
    ['and 23% to 36% are right', last('accuracy'), 23, 36],
  ]),
  ...of(rate, 'rate=0.001&ladder=false&pixels=raw', [['on raw pixels 0.001 learns', loss, 0.1, 0.25]]),
  ...of(rate, 'ladder=false&pixels=raw', [['on raw pixels 0.1 does not', last('accuracy'), 10, 10]]),
  ...of(rate, 'rate=0.03&ladder=false', [['SGD at 0.03', loss, 0.02, 0.05]]),
  ...of(rate, 'rate=0.3&ladder=false', [['SGD at 0.3', loss, 0.0003, 0.001]]),
  ...of(rate, 'rate=0.001&ladder=false&optimizer=adam', [['Adam at 0.001', loss, 0.004, 0.007]]),
  ...of(rate, 'rate=0.01&ladder=false&optimizer=adam', [['Adam at 0.01', loss, 0, 0.001]]),
  ...of(curves, 'examples=40', [['40 examples: 64% to 73%', last('validationAccuracy'), 63, 73]]),
  ...of(curves, '', [['500 examples: 90% to 94%', last('validationAccuracy'), 90, 94]]),
  ...of(curves, 'examples=1000', [['1,000 examples: 95% to 98%', last('validationAccuracy'), 95, 98]]),
  ...of(curves, 'layers=4&rule=normal&steps=1000', [['the plateau at σ = 0.05', leavesPlateau, 330, 635]]),
  ...of(curves, 'layers=4&rule=normal&scale=0.15&steps=1000', [['at σ = 0.15', leavesPlateau, 15, 30]]),
  ...of(curves, 'labels=shuffled-each-epoch', [
    ['shuffled each epoch: first about half', most('validationAccuracy'), 45, 60],
    ['then chance', last('validationAccuracy'), 5, 16],
  ]),
  ...of(curves, 'evaluation=labels-off-by-one', [
    ['labels off by one: below 10%', last('validationAccuracy'), 0, 2],
  ]),
  ...of(ratio, 'rate=0.0003', [
    ['at 0.0003 the ratio is about 5e-6', start, 4e-6, 7e-6],
    ['and the loss does not move', last('loss'), 2.1, 2.4],
  ]),
  ...of(ratio, '', [
    ['the output layer’s first update', first('ratio', -1), 0.065, 0.1],
    ['at 0.03 inside the band', start, 5e-4, 8e-4],
    ['with a loss of 0.013 and more', last('loss'), 0.0129, 0.05],
  ]),
  ...of(ratio, 'rate=0.3', [
    ['at 0.3 far above the band', start, 0.015, 0.025],
    ['with a loss of at most 0.001', last('loss'), 0, 0.00105],
    ['and a ratio near 1e-4 at the end', end, 6e-5, 1.2e-4],
  ]),
  ...of(ratio, 'optimizer=adam&rate=0.001', [['Adam’s first step', first('ratio'), 0.0105, 0.0115]]),
  ...of(ratio, 'norm=batch-norm&rate=0.3', [['batch norm: the first ratio', start, 0.009, 0.012]]),
  ...of(ratio, 'norm=batch-norm&rate=0.3&gain=10', [
    ['weights times ten: a hundredth', start, 1.05e-4, 1.35e-4],
  ]),
  ...of(ratio, 'norm=batch-norm&rate=3', [
    ['batch norm at 3: a ratio of 0.1', start, 0.09, 0.12],
    ['and all examples right', last('accuracy'), 100, 100],
  ]),
  ...of(ratio, 'rate=3', [['without batch norm NaN within a dozen steps', last('step'), 2, 12]]),
]

/** One run for each link and seed. */
const runs = new Map<string, FrameLog>()
function run({ lab, link }: Claim, seed: number): FrameLog {
  const key = `${lab.id}?${link} ${seed}`
  const known = runs.get(key)
  if (known) return known
  const { values, rejected } = decode(link, lab)
  expect(rejected).toEqual([])
  const { log } = record(lab, { ...values, seed })
  runs.set(key, log)
  return log
}

describe('what the article says', { timeout: 30_000 }, () => {
  test.each(CLAIMS)('$claim: $link', (claim) => {
    const [low, high] = claim.range
    for (const seed of SEEDS) {
      const number = claim.number(run(claim, seed))
      const failed = claim.lab === rate && Number.isNaN(number) && claim.claim.includes('does not')
      if (failed) continue
      expect(number, `seed ${seed}`).toBeGreaterThanOrEqual(low)
      expect(number, `seed ${seed}`).toBeLessThanOrEqual(high)
    }
  })

  test('at 1, two of the five seeds never exceed three times the first loss', () => {
    const logs = ALL_SEEDS.map((seed) => record(rate, { rate: 1, ladder: false, seed }).log)
    expect(logs.filter((log) => Number.isNaN(log.at(-1)?.tripled[0])).length).toBe(2)
  })

  test('at 3 the hidden layers’ ratio exceeds 1', () => {
    for (const seed of SEEDS) expect(hiddenRatio(record(ratio, { rate: 3, seed }).log, 0)).toBeGreaterThan(1)
  })
})
