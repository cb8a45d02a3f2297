import { describe, expect, test } from 'vitest'
import { createContext } from '../../../../src/lab/context.ts'
import { valuesWith } from '../../../../src/lab/defaults.ts'
import { columnSpread, experiment } from '../../../../src/topics/init/symmetry/experiment.ts'

type Overlay = Parameters<typeof valuesWith<typeof experiment.parameters>>[1]
type Frame = ReturnType<typeof experiment.run> extends Generator<infer F> ? NonNullable<F> : never

function frames(overlay: Overlay): Frame[] {
  const values = valuesWith(experiment.parameters, overlay)
  return [...experiment.run(values, createContext(experiment.parameters, values))].filter(
    (frame) => frame !== undefined,
  )
}
const last = (overlay: Overlay) => frames(overlay).at(-1) as Frame
const preset = (name: keyof typeof experiment.presets) => experiment.presets[name] as Overlay

test('columnSpread: the largest difference within a row', () => {
  expect(columnSpread([1, 1, 1, 2, 2, 2], 3)).toBe(0)
  expect(columnSpread([1, 1, 1, 2, 5, 3], 3)).toBe(3)
})

describe('zero weights', () => {
  test.each(['zero-tanh', 'zero-relu'] as const)(
    '%s: every weight gradient is exactly 0, the bias moves',
    (name) => {
      const end = last(preset(name))
      expect(end.hiddenGradient).toBe(0)
      expect(end.outputGradient).toBe(0)
      expect(end.spread).toBe(0)
      expect([...end.weights].every((w) => w === 0)).toBe(true)
      /** Classes of 75, 50 and 25 rows: the best constant guess has the entropy of (1/2, 1/3, 1/6). */
      expect(end.loss).toBeCloseTo(Math.log(2) / 2 + Math.log(3) / 3 + Math.log(6) / 6, 5)
    },
  )

  test('zero-sigmoid: weights move, all columns alike to the last bit', () => {
    const end = last(preset('zero-sigmoid'))
    expect(end.weights.some((w) => w !== 0)).toBe(true)
    expect(end.spread).toBe(0)
  })

  test('the bias of the rarest class in zero-tanh comes to the logarithm of its share, less the mean of all', () => {
    const mean = -(Math.log(2) + Math.log(3) + Math.log(6)) / 3
    expect(last(preset('zero-tanh')).biasMoved).toBeCloseTo(mean - Math.log(1 / 6), 4)
  })
})

describe('a constant start', () => {
  test('stays a set of clones to the last bit, and still learns something', () => {
    const [first, ...rest] = frames(preset('constant'))
    expect(rest.every(({ spread }) => spread === 0)).toBe(true)
    expect((rest.at(-1) as Frame).loss).toBeLessThan(first.loss)
  })

  test('a grain of noise grows until the columns part', () => {
    const run = frames(preset('noise'))
    expect(run[0].spread).toBeLessThan(1e-5)
    expect((run.at(-1) as Frame).spread).toBeGreaterThan(100 * run[0].spread)
  })
})

describe('noise on one part alone', () => {
  test.each(['noise-w1', 'noise-w2', 'noise-biases'] as const)('%s suffices', (name) => {
    const run = frames(preset(name))
    expect(run[0].spread > 0).toBe(name === 'noise-w1')
    expect(run[0].outputSpread > 0).toBe(name === 'noise-w2')
    const end = run.at(-1) as Frame
    expect(Math.min(end.spread, end.outputSpread)).toBeGreaterThan(0.1)
  })

  test('zero weights, ReLU, noise on W₂ alone: the units stay at 0, and nothing but the output biases moves', () => {
    const end = last({ ...preset('zero-relu'), jitter: 0.01, noiseOn: 'w2' })
    expect(end.hiddenGradient).toBe(0)
    expect(end.outputGradient).toBe(0)
  })
})

test('a random start breaks the symmetry and fits the data', () => {
  const end = last(preset('random'))
  expect(end.spread).toBeGreaterThan(0.1)
  expect(end.accuracy).toBeGreaterThan(0.95)
  expect(end.loss).toBeLessThan(last(preset('constant')).loss)
})
