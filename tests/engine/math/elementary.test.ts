import { describe, expect, test } from 'vitest'
import { erf } from '../../../src/engine/math/erf.ts'
import * as f32 from '../../../src/engine/math/f32.ts'
import * as f64 from '../../../src/engine/math/f64.ts'
import { normalQuantile } from '../../../src/engine/math/normal-quantile.ts'
import { RandomStreams } from '../../../src/engine/random.ts'

/** Largest error over `count` points of [low, high], in half units of the last place (2^−bits relative). */
function worst(
  own: (x: number) => number,
  platform: (x: number) => number,
  low: number,
  high: number,
  bits: number,
) {
  const stream = new RandomStreams(1).stream('noise')
  let error = 0
  for (let i = 0; i < 100_000; i++) {
    const x = Math.fround(low + (high - low) * stream.uniform())
    const expected = platform(x)
    error = Math.max(
      error,
      Math.abs(own(x) - expected) / (Math.abs(expected) * 2 ** -bits + Number.MIN_VALUE),
    )
  }
  return error
}

describe('single precision, in half ulps', () => {
  test.each([
    ['exp', f32.exp, Math.exp, -87, 88, 3],
    ['log', f32.log, Math.log, 1e-6, 100, 3],
    ['tanh', f32.tanh, Math.tanh, -9, 9, 8],
    ['tanh near 0', f32.tanh, Math.tanh, -1e-3, 1e-3, 8],
    ['erf', f32.erf, erf, -4.5, 4.5, 12],
    ['erf near 0', f32.erf, erf, -1e-3, 1e-3, 4],
    ['sin', f32.sin, Math.sin, -100, 100, 1.01],
    ['cos', f32.cos, Math.cos, -100, 100, 1.01],
  ])('%s', (_name, own, platform, low, high, limit) => {
    expect(worst(own, platform, low, high, 24)).toBeLessThan(limit)
  })
})

describe('double precision, in half ulps', () => {
  test.each([
    ['exp', f64.exp, Math.exp, -700, 700, 2],
    ['log', f64.log, Math.log, 1e-6, 100, 4],
    ['tanh', f64.tanh, Math.tanh, -3, 3, 6],
    ['sin', f64.sin, Math.sin, -1000, 1000, 4],
    ['cos', f64.cos, Math.cos, -1000, 1000, 4],
  ])('%s', (_name, own, platform, low, high, limit) => {
    expect(worst(own, platform, low, high, 53)).toBeLessThan(limit)
  })
})

describe('ends of the range', () => {
  test.each([f32, f64])('exp, log and tanh at 0, ±∞, NaN and denormals', ({ exp, log, tanh }) => {
    expect(exp(-Infinity)).toBe(0)
    expect(exp(Infinity)).toBe(Infinity)
    expect(exp(0)).toBe(1)
    expect(exp(Number.NaN)).toBeNaN()
    expect(log(0)).toBe(-Infinity)
    expect(log(-1)).toBeNaN()
    expect(log(1)).toBe(0)
    expect(log(Infinity)).toBe(Infinity)
    expect(tanh(Infinity)).toBe(1)
    expect(tanh(-Infinity)).toBe(-1)
    expect(tanh(-0)).toBe(-0)
    expect(tanh(Number.NaN)).toBeNaN()
  })

  test('f32 exp rounds denormals and the largest finite results', () => {
    expect(f32.exp(-100)).toBe(Math.fround(Math.exp(-100)))
    expect(f32.exp(88.7)).toBeGreaterThan(3.3e38)
    expect(f32.log(Math.fround(1e-40)) / Math.log(Math.fround(1e-40))).toBeCloseTo(1, 6)
  })
})

/** Values of Abramowitz and Stegun, table 7.1, and of the normal quantile, table 26.1. */
test('erf', () => {
  expect(erf(0.5)).toBeCloseTo(0.5204998778, 10)
  expect(erf(1)).toBeCloseTo(0.8427007929, 10)
  expect(erf(-2)).toBeCloseTo(-0.995322265, 9)
  expect(erf(3.5)).toBeCloseTo(0.999999256902, 12)
  expect(erf(Number.NaN)).toBeNaN()
})

test('normal quantile: median, 97.5 %, 99.9 %, symmetry', () => {
  const word = (p: number) => Math.floor(p * 2 ** 32)
  expect(normalQuantile(word(0.5))).toBeCloseTo(0, 6)
  expect(normalQuantile(word(0.975))).toBeCloseTo(1.959964, 5)
  expect(normalQuantile(word(0.999))).toBeCloseTo(3.090232, 4)
  expect(normalQuantile(word(0.00001))).toBeCloseTo(-4.264891, 2)
  expect(normalQuantile(0)).toBe(-normalQuantile(2 ** 32 - 1))
  expect(normalQuantile(0)).toBeGreaterThan(-5.4)
})

test('power', () => {
  expect(f64.power(10, -3)).toBeCloseTo(0.001, 15)
})
