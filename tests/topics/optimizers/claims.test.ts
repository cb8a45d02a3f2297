import { describe, expect, test } from 'vitest'
import type { FrameLog } from '../../../src/lab/experiment.ts'
import { experiment as bias } from '../../../src/topics/optimizers/bias-correction/experiment.ts'
import { experiment as landscape } from '../../../src/topics/optimizers/landscape/experiment.ts'
import { experiment as momentum } from '../../../src/topics/optimizers/momentum/experiment.ts'
import { predictions } from '../../../src/topics/optimizers/momentum/predictions.ts'
import { experiment as network } from '../../../src/topics/optimizers/network/experiment.ts'
import { order, standings } from '../../../src/topics/optimizers/network/ranking.ts'
import { experiment as secondOrder } from '../../../src/topics/optimizers/second-order/experiment.ts'
import { record } from '../../support/record.ts'
import { SEEDS } from '../../support/seeds.ts'

type Log = FrameLog<typeof landscape.channels>

/** Place of an optimizer among those that run by default: SGD, momentum, Adam. */
const [SGD, MOMENTUM, ADAM] = [0, 1, 2]
const arrived = (which: number) => (log: Log) => log.at(-1)?.reached[which] ?? Number.NaN
const turned = (which: number) => (log: Log) => log.at(-1)?.turned[which] ?? Number.NaN
const last = (which: number) => (log: Log) => log.at(-1)?.loss[which] ?? Number.NaN
const best = (condition: number) => ({ condition, sgdRate: 2 / (1 + 1 / condition), steps: 2000 })
const six = landscape.presets['every-optimizer']

test('on the aligned ravine the first gradient points across to within 2°, and Adam steps at 45° to it', () => {
  const first = record(landscape, { steps: 1 }).last
  const [gx, gy] = first.gradient.slice(2 * ADAM)
  expect(Math.atan2(Math.abs(gx), Math.abs(gy))).toBeLessThan((2 * Math.PI) / 180)
  const [dx, dy] = first.move.slice(2 * ADAM)
  expect(Math.abs(dx)).toBeCloseTo(Math.abs(dy), 5)
  const [rx, ry] = record(landscape, { ...landscape.presets.rotated, steps: 1 }).last.gradient.slice(2 * ADAM)
  expect(Math.abs(Math.abs(rx) - Math.abs(ry))).toBeLessThan(0.1 * Math.abs(rx))
})

/** Without chance: the seed changes nothing. */
describe('the article on surfaces', () => {
  test.each<[string, object, (log: Log) => number, number, number]>([
    ['SGD takes 12 steps for κ = 10', best(10), arrived(SGD), 12, 12],
    ['116 for κ = 100', best(100), arrived(SGD), 116, 116],
    ['1,152 for κ = 1,000', best(1000), arrived(SGD), 1152, 1152],
    ['Adam 36 for κ = 10', best(10), arrived(ADAM), 36, 36],
    ['33 for κ = 100', best(100), arrived(ADAM), 33, 33],
    ['32 for κ = 1,000', best(1000), arrived(ADAM), 32, 32],
    ['Adam takes 187 at 45°', landscape.presets.rotated, arrived(ADAM), 187, 187],
    ['instead of 32', landscape.presets.rotated, turned(ADAM), 32, 32],
    ['RMSProp 27', six, arrived(4), 27, 27],
    ['and 226 at 45°', six, turned(4), 226, 226],
    ['SGD 54 at either angle', landscape.presets.rotated, arrived(SGD), 54, 54],
    ['momentum 56', landscape.presets.rotated, arrived(MOMENTUM), 56, 56],
    ['momentum as printed climbs to 61', landscape.presets['momentum-as-printed'], last(0), 60.5, 61.5],
    [
      'RMSProp as printed stops with 22% left',
      landscape.presets['rmsprop-as-printed'],
      (log) => last(0)(log) / (log.at(0)?.loss[0] ?? 0),
      0.215,
      0.225,
    ],
    [
      'momentum rolls through a shallow minimum',
      landscape.presets['several-minima'],
      last(MOMENTUM),
      0,
      1e-6,
    ],
    ['SGD stays in it', landscape.presets['several-minima'], last(SGD), 0.5, 1],
    ['and so does Adam', landscape.presets['several-minima'], last(ADAM), 0.5, 1],
  ])('%s', (_, values, measure, low, high) => {
    const value = measure(record(landscape, values).log)
    expect(value).toBeGreaterThanOrEqual(low)
    expect(value).toBeLessThanOrEqual(high)
  })

  test.each(SEEDS)('under noise momentum ends farther off than SGD (seed %d)', (seed) => {
    const { log } = record(landscape, { ...landscape.presets.noise, seed })
    expect(last(MOMENTUM)(log)).toBeGreaterThan(last(SGD)(log))
  })
})

describe('the article on momentum and on the first steps', () => {
  test('21 steps at the best α and β against 231', () => {
    const { judge, values } = predictions['best-momentum']
    const { log, values: all } = record(momentum, values)
    expect(judge(log, all).numbers).toEqual({ descent: 231, steps: 21 })
  })

  test("Nesterov's two forms differ by rounding alone", () => {
    const { last } = record(momentum, { method: 'nesterov', alpha: 0.8, beta: 0.8 })
    expect(last.difference).toBeLessThan(1e-15)
  })

  test('3.2 learning rates at t = 1, at most 6.6, at t = 12', () => {
    const { reading } = record(bias, {})
    const { first, most, at } = { first: 0, most: 0, at: 0, ...reading?.numbers }
    expect([Number(first.toFixed(1)), Number(most.toFixed(1)), at]).toEqual([3.2, 6.6, 12])
  })
})

test('on Rosenbrock Newton takes 25 evaluations, BFGS 94; descent and momentum have not arrived after 200', () => {
  const { arrived, evaluations } = record(secondOrder, {}).last
  expect([arrived[2], arrived[3]]).toEqual([25, 94])
  expect([arrived[0], arrived[1]]).toEqual([Number.NaN, Number.NaN])
  expect([evaluations[0], evaluations[1]]).toEqual([200, 200])
})

describe.each(SEEDS)('the article on networks, seed %d', (seed) => {
  const { last: frame } = record(network, { seed })
  const at = (rate: '0.01' | '0.3') => order(standings(frame, rate, 0), ({ commonLoss }) => commonLoss)
  const of = standings(frame, '0.01', 0)

  test('at 0.01 RMSProp is first and SGD last by a factor of 6 to 7', () => {
    expect(at('0.01')[0]).toBe('rmsprop')
    expect(at('0.01')[5]).toBe('sgd')
    const factor = of[0].commonLoss / of[4].commonLoss
    expect(factor).toBeGreaterThan(5.5)
    expect(factor).toBeLessThan(7.5)
  })

  test('at 0.3 AdaGrad is first, RMSProp and Adam are the last two', () => {
    expect(at('0.3')[0]).toBe('adagrad')
    expect(at('0.3').slice(4).sort()).toEqual(['adam', 'rmsprop'])
  })

  test('each at its best, SGD is last by a factor of 2.6 to 6.7', () => {
    const ranked = order(of, ({ bestLoss }) => bestLoss)
    const first = { 42: 'adam', 1: 'adam', 2: 'nesterov', 3: 'adagrad', 4: 'rmsprop' }[seed]
    expect(ranked[0]).toBe(first)
    expect(ranked[5]).toBe('sgd')
    const factor = of[0].bestLoss / Math.min(...of.map(({ bestLoss }) => bestLoss))
    expect(factor).toBeGreaterThan(2.55)
    expect(factor).toBeLessThan(6.75)
  })

  test('λ = 0.02 as a penalty leaves Adam near 0.9; AdamW trains to 0.1 to 0.25', () => {
    const decay = record(network, { seed, decay: 0.02 }).last
    const [, , , , , , l2, w] = standings(decay, '0.01', 0.02)
    expect(l2.bestLoss).toBeGreaterThan(0.8)
    expect(l2.bestLoss).toBeLessThan(1)
    expect(w.bestLoss).toBeGreaterThan(0.1)
    expect(w.bestLoss).toBeLessThan(0.25)
  })
})
