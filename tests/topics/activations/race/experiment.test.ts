import { describe, expect, it } from 'vitest'
import { createEngine, RandomStreams } from '../../../../src/engine/index.ts'
import { arms } from '../../../../src/topics/activations/cloud.ts'
import { functionCosts, median } from '../../../../src/topics/activations/functions/view/cost-statistics.ts'
import { COURSE_FUNCTIONS as RUNNERS } from '../../../../src/topics/activations/names.ts'
import { experiment, ROWS, ruleFor } from '../../../../src/topics/activations/race/experiment.ts'
import { Lane } from '../../../../src/topics/activations/race/lane.ts'
import { reading } from '../../../../src/topics/activations/race/reading.ts'
import { better } from '../../../../src/topics/activations/race/scout.ts'
import { finishes, pairedRatio } from '../../../../src/topics/activations/race/statistics.ts'
import { logOf, record } from '../../../support/record.ts'

const short = { steps: 60, repeats: 2 } as const
const run = record(experiment, short)

/** The reading of a race that ended with these steps to the target, repeat by repeat. */
function readingOf(rows: readonly (readonly number[])[]) {
  const stepsTo = Float64Array.from(rows.flat())
  const log = logOf<typeof experiment.channels>([
    { ...run.last, repeat: rows.length - 1, step: 400, stepsTo },
  ])
  return reading(log, { target: 0.25, steps: 400 })
}

describe('activations/race', () => {
  it('counts the parameters of each net: maxout has two lines for each unit, PReLU a slope for each layer', () => {
    const [units, classes] = [24, 3]
    const dense = 2 * units + units + 2 * (units * units + units) + units * classes + classes
    const maxout = 2 * (2 * units + units) + 2 * 2 * (units * units + units) + units * classes + classes
    expect(Array.from(run.last.parameters)).toEqual([dense, dense, dense, dense, dense + 3, dense, maxout])
  })

  it('takes the steps to the target from the losses it showed', () => {
    for (let repeat = 0; repeat < 2; repeat++) {
      RUNNERS.forEach((_, i) => {
        const first = run.frames.find(
          (frame) => frame.repeat === repeat && frame.loss[i] <= run.values.target,
        )
        expect(run.last.stepsTo[repeat * RUNNERS.length + i]).toBe(first?.step ?? Number.NaN)
      })
    }
  })

  it('starts near the loss of guessing, ln 3, with tanh and sigmoid', () => {
    for (const name of ['sigmoid', 'tanh'] as const)
      expect(Math.abs(run.frames[0].loss[RUNNERS.indexOf(name)] - Math.log(3))).toBeLessThan(0.4)
  })

  it('trains each net as if it were alone: the same start, the same batches', () => {
    const { values } = run
    const engine = createEngine()
    const { points, labels } = arms(engine, new RandomStreams(values.seed).stream('data'), ROWS, 3)
    const lane = new Lane({
      engine,
      activation: 'tanh',
      seed: values.seed,
      inputs: points,
      labels,
      classes: 3,
      layers: values.layers,
      units: values.units,
      rule: ruleFor('tanh', 'matched'),
      optimizer: values.optimizer,
      rate: values.rate,
      batch: values.batch,
    })
    for (const _ of lane.advance(20));
    expect(lane.loss).toBe(run.frames[2].loss[RUNNERS.indexOf('tanh')])
  })

  it('begins PReLU’s slopes at 0.25 and learns them', () => {
    expect(Array.from(run.frames[0].slopes)).toEqual([0.25, 0.25, 0.25])
    expect(run.last.slopes.every((slope) => slope !== 0.25)).toBe(true)
  })

  it('lets each choose from 0.3, 1, 3 and 10 times the rate', () => {
    const own = record(experiment, { ...short, repeats: 1, rates: 'own' })
    expect(own.frames.slice(0, 4).every(({ repeat }) => repeat === -1)).toBe(true)
    for (const rate of own.last.rate) expect([0.3, 1, 3, 10].map((factor) => factor * 0.03)).toContain(rate)
    expect(own.reading?.key).not.toBe('scouting')
  })
})

describe('the reading', () => {
  const others = [NaN, NaN, NaN, NaN]
  it('says that six times holds only where it does in every repeat', () => {
    expect(
      readingOf([
        [NaN, 120, 20, ...others],
        [NaN, 190, 30, ...others],
      ])?.key,
    ).toBe('claim-holds')
    expect(
      readingOf([
        [NaN, 120, 20, ...others],
        [NaN, 50, 30, ...others],
      ])?.key,
    ).toBe('claim-smaller')
    expect(
      readingOf([
        [NaN, 200, 20, ...others],
        [NaN, 90, 30, ...others],
      ])?.key,
    ).toBe('claim-partly')
    expect(readingOf([[NaN, 20, 30, ...others]])?.key).toBe('claim-fails')
  })

  it('compares the repeats in which both arrived, and no others', () => {
    expect(
      readingOf([
        [NaN, 80, 40, ...others],
        [NaN, NaN, 400, ...others],
      ]),
    ).toMatchObject({ key: 'claim-smaller', numbers: { pairs: 1, relu: 40, tanh: 80, ratio: 2 } })
  })

  it('has no ratio for a loss that is there from the start', () => {
    expect(readingOf([[NaN, 0, 0, ...others]])).toMatchObject({
      key: 'no-pair',
      numbers: { first: 'tanh,relu', firstSteps: 0, relu: 1, tanh: 1 },
    })
  })

  it('does not count a race that ReLU did not finish', () => {
    expect(
      readingOf([
        [NaN, 120, 20, ...others],
        [NaN, 120, NaN, ...others],
      ])?.key,
    ).toBe('relu-lost')
    expect(readingOf([[NaN, NaN, NaN, ...others]])?.key).toBe('nobody')
    expect(readingOf([[NaN, NaN, 30, ...others]])?.key).toBe('no-pair')
  })
})

describe('statistics', () => {
  it('of finishes leave out who did not arrive', () => {
    expect(finishes([10, NaN, 30, NaN, 99, 99], 2, 2)).toEqual([
      { finished: 2, repeats: 2, mean: 20, least: 10, most: 30 },
      { finished: 0, repeats: 2, mean: NaN, least: NaN, most: NaN },
    ])
  })

  it('of pairs compare runs of one seed', () => {
    expect(pairedRatio([10, 20, 30, 120, 5, NaN], 2, 3, 1, 0)).toEqual({
      pairs: 2,
      slow: 70,
      fast: 20,
      ratio: 3,
      least: 2,
      most: 4,
    })
  })

  it('prefer the trial that arrives first, then the one with less loss', () => {
    const [a, b, c] = [
      { rate: 1, steps: 50, loss: 0.2 },
      { rate: 2, steps: Infinity, loss: 0.5 },
      { rate: 3, steps: Infinity, loss: 0.4 },
    ]
    expect(better(b, a)).toBe(a)
    expect(better(b, c)).toBe(c)
    expect(better(undefined, b)).toBe(b)
  })

  it('of costs pair each round with ReLU’s', () => {
    expect(median([3, 1, 2])).toBe(2)
    expect(median([4, 1, 2, 3])).toBe(2.5)
    const { tanh, relu } = functionCosts<'relu' | 'tanh'>({ relu: [1, 2, 4], tanh: [2, 6, 20] }, 'relu')
    expect(tanh).toEqual({ nanoseconds: 6, relative: 3, least: 2, most: 5 })
    expect(relu.relative).toBe(1)
  })
})
