import { describe, expect, test } from 'vitest'
import { RandomStreams } from '../../../../src/engine/index.ts'
import { createMlp } from '../../../../src/nn/mlp.ts'
import {
  DroppedNet,
  factorsOf,
  SCALINGS,
  type Scaling,
  TEST,
  THINNED,
} from '../../../../src/topics/regularization/dropout/dropped-net.ts'
import { engineOf } from '../../../nn/golden.ts'

const UNITS = 16
const ROWS = 10
const MASKS = 2000
/** Probability, over seeds, that a right program fails one of these tests. */
const FALSE_ALARM = 1e-6

function netOf(keep: number, scaling: Scaling) {
  const engine = engineOf('f32')
  const streams = new RandomStreams(3, engine.words)
  const net = new DroppedNet({ engine, streams, units: UNITS, keep: [keep, keep], scaling, batchNorm: false })
  const x = engine.normal(new RandomStreams(7, engine.words).stream('data'), [ROWS, 2])
  return { engine, net, x }
}

/** Mean and variance over masks of each pre-activation of layer 2; h and W behind them. */
function overMasks(keep: number, scaling: Scaling) {
  const { engine, net, x } = netOf(keep, scaling)
  const mean = new Float64Array(ROWS * UNITS)
  const square = new Float64Array(ROWS * UNITS)
  const program = engine.capture(() => engine.withoutGradients(() => net.forward(x, THINNED).z))
  for (let k = 0; k < MASKS; k++) {
    program.run()
    program.result.data.forEach((value, i) => {
      mean[i] += value / MASKS
      square[i] += (value * value) / MASKS
    })
  }
  const h = engine.withoutGradients(() => net.dense[0].forward(x)).data.map((z) => Math.max(0, z))
  const W = net.dense[1].weights.data
  const terms = (row: number, unit: number) =>
    Array.from({ length: UNITS }, (_, j) => h[row * UNITS + j] * W[j * UNITS + unit])
  return { mean, variance: square.map((value, i) => value - mean[i] ** 2), terms, net, x, engine }
}

/**
 * Largest distance of the mean from Σ keep·kept·h·w over all pre-activations, in units of Hoeffding's bound: the mean of K
 * sums of independent terms, each 0 or kept·h·w, is off by more than √(ln(2M/α)·Σ(kept·h·w)²/2K) for any of M sums with
 * probability α at most.
 */
function distanceInBounds(keep: number, scaling: Scaling, expected: (sum: number) => number): number {
  const { mean, terms } = overMasks(keep, scaling)
  const { training } = factorsOf(scaling, keep)
  let most = 0
  for (let row = 0; row < ROWS; row++) {
    for (let unit = 0; unit < UNITS; unit++) {
      const own = terms(row, unit)
      const squares = own.reduce((total, value) => total + (training * value) ** 2, 0)
      if (squares === 0) continue
      const bound = Math.sqrt((Math.log((2 * ROWS * UNITS) / FALSE_ALARM) * squares) / (2 * MASKS))
      const sum = own.reduce((total, value) => total + value, 0)
      most = Math.max(most, Math.abs(mean[row * UNITS + unit] - expected(sum)) / bound)
    }
  }
  return most
}

describe('expectation over masks, against the closed form (false alarm at most 10⁻⁶)', () => {
  test('inverted dropout leaves the next layer’s input as it is', () => {
    expect(distanceInBounds(0.5, 'inverted', (sum) => sum)).toBeLessThan(1)
    expect(distanceInBounds(0.2, 'inverted', (sum) => sum)).toBeLessThan(1)
  })

  test('without the factor it is keep times as large, which the test tells apart', () => {
    expect(distanceInBounds(0.5, 'neither', (sum) => 0.5 * sum)).toBeLessThan(1)
    expect(distanceInBounds(0.5, 'neither', (sum) => sum)).toBeGreaterThan(3)
  })

  test('the variance is Σ(hw)²(1 − keep)/keep', () => {
    const { variance, terms } = overMasks(0.5, 'inverted')
    let [measured, closed] = [0, 0]
    for (let i = 0; i < ROWS * UNITS; i++) {
      measured += variance[i]
      closed += terms(Math.floor(i / UNITS), i % UNITS).reduce((total, value) => total + value ** 2, 0)
    }
    // 16 independent masks of 2,000 each in every row: the sum’s standard deviation is below 1%.
    expect(Math.abs(measured / closed - 1)).toBeLessThan(0.06)
  })
})

test('the pass of the test gives the expected input under the two right scalings, and is off by keep under the others', () => {
  const keep = 0.4
  const off: Record<Scaling, number> = { inverted: 1, test: 1, neither: 1 / keep, both: keep }
  for (const scaling of SCALINGS) {
    const { training, test: at } = factorsOf(scaling, keep)
    expect(at / (keep * training)).toBeCloseTo(off[scaling], 12)
    const { net, x, engine } = netOf(keep, scaling)
    const z = engine.withoutGradients(() => net.forward(x, TEST).z).data
    const { terms } = overMasks(keep, scaling)
    expect(z[5]).toBeCloseTo(at * terms(0, 5).reduce((total, value) => total + value, 0), 4)
  }
})

test('with nothing dropped it is the plain network', () => {
  const { engine, net, x } = netOf(1, 'inverted')
  const plain = createMlp({
    engine,
    streams: new RandomStreams(3, engine.words),
    inputs: 2,
    hidden: [UNITS, UNITS],
    outputs: 2,
    activation: 'relu',
    rule: 'he',
  })
  expect([...net.forward(x, TEST).logits.data]).toEqual([...plain.forward(x, 'test').logits.data])
  expect([...net.forward(x, THINNED).logits.data]).toEqual([...plain.forward(x, 'test').logits.data])
})
