import { expect, test } from 'vitest'
import { RandomStreams } from '../../../../src/engine/index.ts'
import { DroppedNet } from '../../../../src/topics/regularization/dropout/dropped-net.ts'
import { AVERAGED, MaskStudy } from '../../../../src/topics/regularization/dropout/mask-study.ts'
import { drawNoisyPoints } from '../../../../src/topics/regularization/noisy-points.ts'
import { planeOf } from '../../../../src/topics/regularization/plane.ts'
import { engineOf } from '../../../nn/golden.ts'

const UNITS = 16
const KEEP = 0.25
const POINTS = 500

function study() {
  const engine = engineOf('f32')
  const streams = new RandomStreams(5, engine.words)
  const data = drawNoisyPoints(engine, streams.stream('data'), { points: POINTS, noise: 0.3 })
  const net = new DroppedNet({
    engine,
    streams,
    units: UNITS,
    keep: [KEEP, 1],
    scaling: 'inverted',
    batchNorm: false,
  })
  return { engine, net, data, study: new MaskStudy(engine, net, data, planeOf(engine, 3)) }
}

/** The values of a generator that only takes breath. */
function finish<T>(run: Generator<undefined, T, void>): T {
  for (;;) {
    const { done, value } = run.next()
    if (done) return value
  }
}

test('masks add Σ w²E[h²](1 − keep)/keep to the variance of an input of layer 2', () => {
  const { engine, net, data, study: own } = study()
  const { masked, whole } = own.secondLayer()
  const h = engine
    .withoutGradients(() => net.dense[0].forward(data.training.inputs))
    .data.map((z) => Math.max(0, z))
  const W = net.dense[1].weights.data
  const meanSquare = Array.from({ length: UNITS }, (_, j) => {
    let sum = 0
    for (let row = 0; row < POINTS; row++) sum += h[row * UNITS + j] ** 2
    return sum / POINTS
  })
  const closed = Array.from({ length: UNITS }, (_, k) => {
    const added = meanSquare.reduce((total, square, j) => total + W[j * UNITS + k] ** 2 * square, 0)
    return whole.variance[k] + (added * (1 - KEEP)) / KEEP
  })
  closed.forEach((variance, k) => {
    expect(Math.abs(masked.variance[k] / variance - 1)).toBeLessThan(0.1)
  })
})

test('the average over K masks comes nearer as 1/√K where nothing non-linear follows the mask', () => {
  const { study: own } = study()
  const { z } = finish(own.averages())
  const last = AVERAGED.length - 1
  expect(Math.abs((z[last] / z[0]) * Math.sqrt(AVERAGED[last]) - 1)).toBeLessThan(0.15)
})
