import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ACTIVATIONS } from '../../../../src/nn/activations/table.ts'
import { curveOf, maxoutCurve } from '../../../../src/topics/activations/functions/curves.ts'
import {
  experiment,
  parametersOfUnit,
  shownFunctions,
} from '../../../../src/topics/activations/functions/experiment.ts'
import { flatUntil } from '../../../../src/topics/activations/functions/flat.ts'
import { HOLDS, heightAt, pulled } from '../../../../src/topics/activations/functions/maxout-handles.ts'
import { COURSE_FUNCTIONS, FUNCTIONS, LATER_FUNCTIONS } from '../../../../src/topics/activations/names.ts'
import { column, interpolate } from '../../../../src/topics/activations/view/column.ts'
import { record } from '../../../support/record.ts'

interface Golden {
  readonly x: readonly number[]
  readonly f: Readonly<Record<string, { readonly y: readonly number[]; readonly dydx: readonly number[] }>>
}

const golden = JSON.parse(
  readFileSync(new URL('../../../golden/activations.json', import.meta.url), 'utf8'),
) as Golden

const usual = {
  lines: { w1: 1, b1: 0, w2: -0.5, b2: 0.5 },
  settings: { 'leaky-relu': { slope: 0.01 }, prelu: { slope: 0.25 }, elu: { alpha: 1 } },
}

describe('names', () => {
  it('are those of the table of activations, the later ones marked later', () => {
    expect([...FUNCTIONS]).toEqual(Object.keys(ACTIVATIONS))
    expect(COURSE_FUNCTIONS.some((name) => ACTIVATIONS[name].later)).toBe(false)
    expect(LATER_FUNCTIONS.every((name) => ACTIVATIONS[name].later)).toBe(true)
  })

  it('say which functions are drawn, the chosen one always', () => {
    expect(shownFunctions({ function: 'elu', show: 'one' })).toEqual(['elu'])
    expect(shownFunctions({ function: 'elu', show: 'later' })).toEqual(['elu', ...LATER_FUNCTIONS])
    expect(shownFunctions({ function: 'elu', show: 'all' })).toEqual([...FUNCTIONS])
  })
})

describe('curves', () => {
  it.each(FUNCTIONS.filter((name) => name !== 'maxout'))('of %s are those of PyTorch', (name) => {
    const { y, dydx } = golden.f[name === 'gelu' ? 'gelu-exact' : name]
    const { f, derivative } = curveOf(name, golden.x, usual)
    golden.x.forEach((_, i) => {
      expect(f[i]).toBeCloseTo(y[i], 9)
      expect(derivative[i]).toBeCloseTo(dydx[i], 9)
    })
  })

  it('of maxout are the higher of two lines, and the slope of that one', () => {
    const line = fc.double({ min: -3, max: 3, noNaN: true })
    fc.assert(
      fc.property(
        line,
        line,
        line,
        line,
        fc.double({ min: -8, max: 8, noNaN: true }),
        (w1, b1, w2, b2, x) => {
          const { f, derivative } = maxoutCurve([x], { w1, b1, w2, b2 })
          const [first, second] = [w1 * x + b1, w2 * x + b2]
          expect(f[0]).toBeCloseTo(Math.max(first, second), 12)
          if (Math.abs(first - second) > 1e-9) expect(derivative[0]).toBeCloseTo(first > second ? w1 : w2, 12)
        },
      ),
    )
  })

  it('of maxout with a flat second line are those of ReLU, with slope a those of leaky ReLU', () => {
    const x = [-3, -0.5, 0.25, 4]
    expect(maxoutCurve(x, { w1: 1, b1: 0, w2: 0, b2: 0 }).f).toEqual(curveOf('relu', x, usual).f)
    const leaky = curveOf('leaky-relu', x, usual).f
    maxoutCurve(x, { w1: 1, b1: 0, w2: 0.01, b2: 0 }).f.forEach((value, i) => {
      expect(value).toBeCloseTo(leaky[i], 14)
    })
  })
})

describe('flatUntil', () => {
  it('finds where a slope of 1/(1 + x²) falls below a threshold', () => {
    const slopes = (x: Float64Array) => x.map((at) => 1 / (1 + at * at))
    expect(flatUntil(slopes, -8, 8, 0.1)).toBeCloseTo(-3, 3)
    expect(flatUntil(slopes, 8, -8, 0.1)).toBeCloseTo(3, 3)
    expect(flatUntil(slopes, -8, 8, 0.001)).toBeNaN()
    expect(flatUntil(slopes, -8, 8, 2)).toBe(8)
  })
})

describe('activations/functions', () => {
  const { last } = record(experiment)
  const of = (
    channel: 'mean' | 'steepest' | 'flatBelow' | 'flatAbove' | 'valueAt' | 'slopeAt',
    name: (typeof FUNCTIONS)[number],
  ) => last[channel][FUNCTIONS.indexOf(name)]
  const density = 1 / Math.sqrt(2 * Math.PI)

  it('has the mean outputs of a unit Gaussian in closed form', () => {
    // P(z < −1) = 0.15865525393145707; E[e^z; z < 0] = √e·P(z < −1)
    const belowMinusOne = 0.15865525393145707
    expect(of('mean', 'sigmoid')).toBeCloseTo(0.5, 9)
    expect(of('mean', 'tanh')).toBeCloseTo(0, 9)
    expect(of('mean', 'relu')).toBeCloseTo(density, 6)
    expect(of('mean', 'leaky-relu')).toBeCloseTo(0.99 * density, 6)
    expect(of('mean', 'prelu')).toBeCloseTo(0.75 * density, 6)
    expect(of('mean', 'elu')).toBeCloseTo(density + Math.sqrt(Math.E) * belowMinusOne - 0.5, 6)
    // SELU's constants were made so that the mean stays 0; GELU: 1/(2√π).
    expect(of('mean', 'selu')).toBeCloseTo(0, 6)
    expect(of('mean', 'gelu')).toBeCloseTo(1 / (2 * Math.sqrt(Math.PI)), 6)
  })

  it('ends the flat stretches where the slope is 0.01, in closed form', () => {
    const s = (1 - Math.sqrt(1 - 0.04)) / 2
    expect(of('flatBelow', 'sigmoid')).toBeCloseTo(Math.log(s / (1 - s)), 3)
    expect(of('flatAbove', 'sigmoid')).toBeCloseTo(-Math.log(s / (1 - s)), 3)
    expect(of('flatBelow', 'tanh')).toBeCloseTo(-Math.atanh(Math.sqrt(0.99)), 3)
    expect(of('flatBelow', 'elu')).toBeCloseTo(Math.log(0.01), 3)
    expect(of('flatBelow', 'relu')).toBeCloseTo(0, 3)
    expect(of('flatBelow', 'leaky-relu')).toBeNaN()
    expect(of('flatAbove', 'relu')).toBeNaN()
  })

  it('knows the steepest slopes: a quarter for sigmoid, λα for SELU', () => {
    expect(of('steepest', 'sigmoid')).toBe(0.25)
    expect(of('steepest', 'tanh')).toBe(1)
    expect(of('steepest', 'selu')).toBeCloseTo(1.0507009873554805 * 1.6732632423543772, 9)
  })

  it('reads value and slope at x', () => {
    expect(of('valueAt', 'sigmoid')).toBeCloseTo(1 / (1 + Math.exp(1)), 12)
    expect(of('slopeAt', 'tanh')).toBeCloseTo(1 - Math.tanh(-1) ** 2, 12)
  })

  it('counts n + 1 parameters, one more for PReLU, twice as many for maxout', () => {
    expect(FUNCTIONS.map((name) => parametersOfUnit(name, 100))).toEqual([
      101, 101, 101, 101, 102, 101, 202, 101, 101, 101, 101,
    ])
  })

  it('says that a unit is saturated where its slope is below the threshold, and not elsewhere', () => {
    expect(record(experiment, { x: 7 }).reading?.key).toBe('flat')
    expect(record(experiment, { x: 4.5 }).reading?.key).toBe('steep')
    expect(record(experiment, { x: 4.5, threshold: 0.05 }).reading?.key).toBe('flat')
    expect(record(experiment, { function: 'leaky-relu' }).reading?.key).toBe('no-flat-side')
  })
})

describe('view', () => {
  it('takes a column out of a table, and reads between its places', () => {
    expect(column([1, 2, 3, 4, 5, 6], 1, 3)).toEqual(Float64Array.of(2, 5))
    expect(interpolate([0, 2, 4], [1, 5, 3], 1)).toBe(3)
    expect(interpolate([0, 2, 4], [1, 5, 3], 4)).toBe(3)
    expect(interpolate([0, 2, 4], [1, 5, 3], 5)).toBeNaN()
  })

  it('pulls a line of maxout through the pointer, its other hold staying where it was', () => {
    const lines = { w1: 1, b1: 0, w2: -0.5, b2: 0.5 }
    const { w, b } = pulled(lines, HOLDS[1], 3)
    expect(w * HOLDS[1].x + b).toBeCloseTo(3, 9)
    expect(w * HOLDS[1].pivot + b).toBeCloseTo(heightAt(lines, 1, HOLDS[1].pivot), 9)
    expect(pulled(lines, HOLDS[0], -1000).w).toBe(3)
  })

  it('every handle gives way to one arrow key, a hundredth of the plot’s nine units', () => {
    const lines = { w1: 1, b1: 0, w2: -0.5, b2: 0.5 }
    for (const hold of HOLDS) {
      const from = heightAt(lines, hold.line, hold.x)
      for (const to of [from - 0.09, from + 0.09])
        expect(pulled(lines, hold, to).w).not.toBe(hold.line === 1 ? lines.w1 : lines.w2)
    }
  })
})
