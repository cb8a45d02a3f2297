import { describe, expect, test } from 'vitest'
import { backward } from '../../../src/engine/index.ts'
import { type Activation, settingsOf } from '../../../src/nn/activations/activation.ts'
import { curve } from '../../../src/nn/activations/curve.ts'
import { gain } from '../../../src/nn/activations/gain.ts'
import { ACTIVATIONS, type ActivationName } from '../../../src/nn/activations/table.ts'
import { distance, engineOf, FORMATS, golden } from '../golden.ts'

interface Golden {
  x: number[]
  f: Record<string, { y: number[]; dydx: number[] }>
}

const { x, f } = golden<Golden>('activations')
const named = (name: string): Activation =>
  ACTIVATIONS[(name === 'gelu-exact' ? 'gelu' : name) as ActivationName]
const ofOnePiece = Object.values(ACTIVATIONS as Record<string, Activation>).filter(
  ({ pieces }) => pieces === 1,
)

describe.each(FORMATS)(
  'values of tests/golden/activations.json in $precision',
  ({ precision, tolerance }) => {
    test.each(Object.entries(f))('%s', (name, { y, dydx }) => {
      const engine = engineOf(precision)
      const z = engine.parameter(engine.tensor(x))
      const activation = named(name)
      const h = activation.apply(z, settingsOf(activation))
      backward(h)
      expect(distance(h.data, y)).toBeLessThan(tolerance)
      expect(distance(z.grad!.data, dydx)).toBeLessThan(tolerance)
    })
  },
)

test('every function of the golden file is in the table, and besides them only maxout', () => {
  const known = new Set(Object.keys(f).map((name) => named(name)))
  expect(Object.values(ACTIVATIONS).filter((a) => !known.has(a))).toEqual([ACTIVATIONS.maxout])
})

test.each(Object.entries(ACTIVATIONS))('%s goes by its name in the table', (name, activation) => {
  expect(activation.name).toBe(name)
})

const far = Float64Array.from({ length: 4001 }, (_, i) => (i - 2000) / 50)

describe.each(ofOnePiece.map((a) => [a.name, a] as const))('%s', (_, activation) => {
  const settings = settingsOf(activation)
  const { f: values, derivative } = curve(activation, far)

  test('stays finite and inside its range from −40 to 40', () => {
    const [low, high] = activation.range(settings)
    for (const y of values) {
      expect(Number.isFinite(y)).toBe(true)
      expect(y).toBeGreaterThanOrEqual(low - 1e-12)
      expect(y).toBeLessThanOrEqual(high + 1e-12)
    }
  })

  test('is odd exactly where it says so', () => {
    const uneven = values.some((y, i) => Math.abs(y + values[values.length - 1 - i]) > 1e-12)
    expect(uneven).toBe(!activation.odd)
  })

  test('is flat on the sides that it names', () => {
    const flat = [derivative[0], derivative[derivative.length - 1]].map((slope) => Math.abs(slope) < 1e-9)
    expect(flat).toEqual(
      { both: [true, true], left: [true, false], nowhere: [false, false] }[activation.saturates],
    )
  })

  test('counts as saturated where the slope is at most 5 % of the largest on that side', () => {
    const intervals = activation.saturated(settings)
    if (intervals.length === 0) return expect(['nowhere', 'left']).toContain(activation.saturates)
    const side = far.map((z, i) => (activation.saturates === 'both' || z < 0 ? derivative[i] : 0))
    const largest = activation.name === 'relu' ? 1 : Math.max(...side)
    far.forEach((z, i) => {
      const expected = Math.abs(derivative[i]) <= 0.05 * (activation.name === 'softplus' ? 1 : largest)
      const near = Math.abs(derivative[i] / largest - 0.05) < 2e-3
      if (near || z === 0) return
      expect(intervals.some(([low, high]) => values[i] >= low - 1e-15 && values[i] <= high + 1e-15)).toBe(
        expected,
      )
    })
  })
})

describe('what a layer does to variances', () => {
  test.each([
    ['relu', 0.5, 0.5],
    ['leaky-relu', (1 + 0.0001) / 2, (1 + 0.0001) / 2],
    ['prelu', 1.0625 / 2, 1.0625 / 2],
    // Klambauer et al. 2017: mean 0 and variance 1 are kept.
    ['selu', 1, undefined],
    // By a trapezoidal rule of two million points in another language.
    ['tanh', 0.3942944903, 0.4644029024],
  ] as const)('%s', (name, forward, backwards) => {
    const measured = gain(ACTIVATIONS[name])
    expect(measured.forward).toBeCloseTo(forward, 5)
    if (backwards !== undefined) expect(measured.backward).toBeCloseTo(backwards, 5)
  })
})

describe('PReLU', () => {
  test('gradient of the slopes is the sum of min(0, z): over the layer, or for each unit', () => {
    const engine = engineOf('f64')
    const numbers = [-1, 2, -3, -4, 5, 6]
    const z = engine.tensor(numbers, [3, 2])
    const ofLayer = engine.parameter(engine.tensor([0.25]))
    backward(ACTIVATIONS.prelu.apply(z, { slope: 0.25, alpha: 1 }, ofLayer))
    expect([...ofLayer.grad!.data]).toEqual([-8])
    const ofUnits = engine.parameter(engine.tensor([0.25, 0.5]))
    const h = ACTIVATIONS.prelu.apply(z, { slope: 0.25, alpha: 1 }, ofUnits)
    expect([...h.data]).toEqual([-0.25, 2, -0.75, -2, 5, 6])
    backward(h)
    expect([...ofUnits.grad!.data]).toEqual([-4, -4])
  })

  test('a slope above 1 keeps the kink, unlike max(az, z)', () => {
    const engine = engineOf('f64')
    const slopes = engine.parameter(engine.tensor([2]))
    expect([...ACTIVATIONS.prelu.apply(engine.tensor([-1, 1]), { slope: 2, alpha: 1 }, slopes).data]).toEqual(
      [-2, 1],
    )
  })
})

test('maxout takes the larger half and refuses an odd number of columns', () => {
  const engine = engineOf('f64')
  const z = engine.tensor([1, 5, 3, 2, -1, -2, -3, -4], [2, 4])
  expect([...ACTIVATIONS.maxout.apply(z, { slope: 0, alpha: 1 }).data]).toEqual([3, 5, -1, -2])
  expect(() => ACTIVATIONS.maxout.apply(engine.zeros([2, 3]), { slope: 0, alpha: 1 })).toThrow('odd number')
})
