import { describe, expect, test } from 'vitest'
import { matmul } from '../../../src/engine/index.ts'
import { RandomStreams } from '../../../src/engine/random.ts'
import { scaleToUnitVariance } from '../../../src/nn/initialisers/lsuv.ts'
import { INITIALISERS, type InitialiserName } from '../../../src/nn/initialisers/table.ts'
import { engineOf } from '../golden.ts'

function draw(rule: InitialiserName, fanIn: number, fanOut: number, seed = 1, scale = 0.02) {
  const engine = engineOf('f64')
  const stream = new RandomStreams(seed, engine.words).stream('init')
  const weights = INITIALISERS[rule].weights({ engine, stream, fanIn, fanOut, scale, slope: 0.25 })
  return { engine, weights }
}

const meanSquare = (data: ArrayLike<number>) =>
  Array.from(data).reduce((sum, w) => sum + w * w, 0) / data.length

describe('variance of the weights', () => {
  const [fanIn, fanOut] = [300, 200]
  test.each([
    ['normal', 0.02 * 0.02],
    ['xavier', 1 / fanIn],
    ['xavier-average', 2 / (fanIn + fanOut)],
    ['he', 2 / fanIn],
    ['prelu-he', 2 / (1.0625 * fanIn)],
  ] as const)('%s', (rule, variance) => {
    const { weights } = draw(rule, fanIn, fanOut)
    const n = weights.size
    // Of n squares of N(0, v): sd of their mean is v·√(2/n); of n numbers: √(v/n).
    expect(Math.abs(meanSquare(weights.data) - variance)).toBeLessThan(4 * variance * Math.sqrt(2 / n))
    const mean = Array.from(weights.data).reduce((sum, w) => sum + w, 0) / n
    expect(Math.abs(mean)).toBeLessThan(4 * Math.sqrt(variance / n))
    const stated = INITIALISERS[rule].std({ fanIn, fanOut, scale: 0.02, slope: 0.25 })
    expect(stated * stated).toBeCloseTo(variance, 12)
  })

  test('zero and constant', () => {
    expect(new Set(draw('zero', 5, 7).weights.data)).toEqual(new Set([0]))
    expect(new Set(draw('constant', 5, 7).weights.data)).toEqual(new Set([0.02]))
  })
})

describe('orthogonal', () => {
  test.each([
    [60, 60],
    [80, 31],
    [31, 80],
    [1, 4],
  ])('%i × %i: the shorter side is orthonormal', (fanIn, fanOut) => {
    const { weights } = draw('orthogonal', fanIn, fanOut)
    const k = Math.min(fanIn, fanOut)
    const at = (vector: number, i: number) =>
      fanIn >= fanOut ? weights.data[i * fanOut + vector] : weights.data[vector * fanOut + i]
    for (let a = 0; a < k; a++) {
      for (let b = 0; b < k; b++) {
        let dot = 0
        for (let i = 0; i < Math.max(fanIn, fanOut); i++) dot += at(a, i) * at(b, i)
        expect(Math.abs(dot - (a === b ? 1 : 0))).toBeLessThan(1e-12)
      }
    }
  })

  test('uniform: every entry has mean 0 and variance 1/n over draws', () => {
    const draws = 4000
    const n = 3
    const sums = new Float64Array(n * n)
    const squares = new Float64Array(n * n)
    const engine = engineOf('f64')
    const streams = new RandomStreams(3)
    for (let i = 0; i < draws; i++) {
      const stream = streams.stream('init', i)
      const { data } = INITIALISERS.orthogonal.weights({
        engine,
        stream,
        fanIn: n,
        fanOut: n,
        scale: 1,
        slope: 0,
      })
      data.forEach((w, j) => {
        sums[j] += w
        squares[j] += w * w
      })
    }
    // An entry of a uniform 3×3 orthogonal matrix is uniform on [−1, 1]: variance 1/3, variance of its square 4/45.
    for (const sum of sums) expect(Math.abs(sum / draws)).toBeLessThan(4 * Math.sqrt(1 / 3 / draws))
    for (const square of squares)
      expect(Math.abs(square / draws - 1 / 3)).toBeLessThan(4 * Math.sqrt(4 / 45 / draws))
  })
})

describe('LSUV', () => {
  test.each([1, 2, 3])('the output of the layer has variance 1 on the batch, seed %i', (seed) => {
    const { engine, weights } = draw('lsuv', 40, 25, seed)
    const x = engine.normal(new RandomStreams(seed, engine.words).stream('data'), [64, 40], {
      mean: 0.5,
      std: 3,
    })
    const seen = scaleToUnitVariance(weights, () => matmul(x, weights, {}))
    const z = Array.from(matmul(x, weights, {}).data)
    const mean = z.reduce((sum, v) => sum + v, 0) / z.length
    const variance = z.reduce((sum, v) => sum + (v - mean) ** 2, 0) / z.length
    expect(Math.abs(variance - 1)).toBeLessThan(1e-3)
    expect(seen).toBeCloseTo(variance, 9)
  })

  test('a batch of zeros leaves finite weights', () => {
    const { engine, weights } = draw('lsuv', 6, 4)
    const x = engine.zeros([8, 6])
    expect(scaleToUnitVariance(weights, () => matmul(x, weights, {}))).toBe(0)
    expect(Array.from(weights.data).every(Number.isFinite)).toBe(true)
  })
})

test('the same seed gives the same weights, another seed others', () => {
  expect(draw('he', 10, 10, 5).weights.data).toEqual(draw('he', 10, 10, 5).weights.data)
  expect(draw('he', 10, 10, 5).weights.data).not.toEqual(draw('he', 10, 10, 6).weights.data)
})
