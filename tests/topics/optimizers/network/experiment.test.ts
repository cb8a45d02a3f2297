import { describe, expect, test } from 'vitest'
import { createContext } from '../../../../src/lab/context.ts'
import { valuesWith } from '../../../../src/lab/defaults.ts'
import { computeCell } from '../../../../src/lab/sweep.ts'
import { experiment } from '../../../../src/topics/optimizers/network/experiment.ts'
import { CHECKPOINTS, lanesOf, RATES } from '../../../../src/topics/optimizers/network/lanes.ts'
import { order, type Standing, standings } from '../../../../src/topics/optimizers/network/ranking.ts'
import { record } from '../../../support/record.ts'

const whole = record(experiment, {})

test('the ranking changes between one rate for all and each at its best', () => {
  expect(whole.reading?.key).toBe('changes')
  const of = standings(whole.last, '0.01', 0)
  const sgd = of[0]
  const best = Math.min(...of.map(({ bestLoss }) => bestLoss))
  const common = Math.min(...of.map(({ commonLoss }) => commonLoss))
  expect(sgd.commonLoss / common).toBeGreaterThan(5)
  expect(sgd.bestLoss / best).toBeLessThan(4)
})

test("SGD's effective step is its learning rate for every parameter; Adam's is not", () => {
  const { low, high } = whole.last
  RATES.forEach((rate, i) => {
    expect(low[i] / Number(rate)).toBeCloseTo(1, 1)
    expect(high[i] / Number(rate)).toBeCloseTo(1, 1)
  })
  const adam = lanesOf(0).indexOf('adam') * RATES.length + RATES.indexOf('0.01')
  expect(high[adam] / low[adam]).toBeGreaterThan(10)
})

describe('a cell', () => {
  const values = valuesWith(experiment.parameters, { steps: 50 })
  const cell = (index: number, over: object = {}) => {
    const own = { ...values, ...over }
    const context = createContext(experiment.parameters, own)
    const work = computeCell(experiment.cells, own, index, context)
    for (;;) {
      const { done, value } = work.next()
      if (done) return value as Float64Array
    }
  }

  test('is the same alone as in the sweep', () => {
    const { last } = record(experiment, { steps: 50 })
    expect(Array.from(cell(13).subarray(0, CHECKPOINTS))).toEqual(
      Array.from(last.training.subarray(13 * CHECKPOINTS, 14 * CHECKPOINTS)),
    )
  })

  test('AdamW and Adam with L2 are Adam where almost nothing decays', () => {
    const [adam, l2, w] = [5, 6, 7].map((lane) => cell(lane * RATES.length + 3, { decay: 1e-9 }))
    for (let i = 0; i < CHECKPOINTS; i++) {
      expect(l2[i]).toBeCloseTo(adam[i], 3)
      expect(w[i]).toBeCloseTo(adam[i], 3)
    }
  })

  test('decays under AdamW, and hardly learns under the same λ as a penalty', () => {
    const { reading } = record(experiment, { decay: 0.02 })
    expect(reading?.key).toBe('decay')
    const { l2Norm, wNorm, l2Loss, wLoss } = { ...reading?.numbers } as Record<string, number>
    expect(l2Norm).toBeLessThan(wNorm / 2)
    expect(l2Loss).toBeGreaterThan(3 * wLoss)
  })
})

test('what has no loss comes last', () => {
  const of = [Number.NaN, 0.5, 0.1].map(
    (bestLoss, i) => ({ name: (['sgd', 'adam', 'adamw'] as const)[i], bestLoss }) as Standing,
  )
  expect(order(of, ({ bestLoss }) => bestLoss)).toEqual(['adamw', 'adam', 'sgd'])
})
