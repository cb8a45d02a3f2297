import { describe, expect, it } from 'vitest'
import { createEngine, RandomStreams, type Tensor } from '../../../../src/engine/index.ts'
import type { Values } from '../../../../src/lab/parameter.ts'
import type { Reading } from '../../../../src/lab/reading.ts'
import { ACTIVATIONS } from '../../../../src/nn/activations/table.ts'
import { SWEPT } from '../../../../src/topics/activations/saturation/channels.ts'
import { experiment, SWEEP_SCALES } from '../../../../src/topics/activations/saturation/experiment.ts'
import { SMALLEST_NORMAL, underflowLayer } from '../../../../src/topics/activations/saturation/reading.ts'
import {
  backwardLayer,
  drawStack,
  forwardLayer,
} from '../../../../src/topics/activations/saturation/slope-stack.ts'
import { SLOPE_BINS, slopeMoments } from '../../../../src/topics/activations/saturation/slope-statistics.ts'
import { logOf, record } from '../../../support/record.ts'

function smallStack(name: 'tanh' | 'sigmoid' | 'elu', scale: number, shift: number) {
  const engine = createEngine({ precision: 'f64' })
  const options = { engine, activation: ACTIVATIONS[name], scale, shift }
  const {
    data: input,
    top,
    weights,
  } = drawStack(engine, new RandomStreams(5), { layers: 3, units: 4, rows: 3 })
  const layers = []
  let h: Tensor = input
  for (const raw of weights) {
    const layer = forwardLayer(options, h, raw)
    layers.push(layer)
    h = layer.h
  }
  return { input, layers, top, h, shift }
}

const FUNCTIONS = {
  tanh: Math.tanh,
  sigmoid: (z: number) => 1 / (1 + Math.exp(-z)),
  elu: (z: number) => (z > 0 ? z : Math.expm1(z)),
}

/** Σ top ⊙ output for the given input and the weights as they are, in plain arithmetic. */
function outcome(
  { layers, top, shift }: ReturnType<typeof smallStack>,
  f: (z: number) => number,
  input: number[],
): number {
  let h = input
  for (const { weights } of layers) {
    h = h.map((_, p) => {
      const [row, unit] = [Math.floor(p / 4), p % 4]
      let z = shift
      for (let i = 0; i < 4; i++) z += h[row * 4 + i] * weights.data[i * 4 + unit]
      return f(z)
    })
  }
  return h.reduce((sum, value, p) => sum + value * top.data[p], 0)
}

describe('a stack of layers', () => {
  it.each(['tanh', 'sigmoid', 'elu'] as const)(
    'of %s hands down the gradient that differences give',
    (name) => {
      const stack = smallStack(name, 1.5, -0.3)
      let dH = stack.top
      for (const layer of [...stack.layers].reverse()) dH = backwardLayer(layer, dH)
      const start = Array.from(stack.input.data)
      const step = 1e-5
      start.forEach((value, p) => {
        const at = (moved: number) =>
          outcome(stack, FUNCTIONS[name], start.with?.(p, moved) ?? replaced(start, p, moved))
        expect(dH.data[p]).toBeCloseTo((at(value + step) - at(value - step)) / (2 * step), 7)
      })
    },
  )

  it('gives its sums the chosen standard deviation', () => {
    const { input, layers, shift } = smallStack('tanh', 1.5, -0.3)
    const z = Array.from({ length: 12 }, (_, p) => {
      let sum = shift
      for (let i = 0; i < 4; i++)
        sum += input.data[Math.floor(p / 4) * 4 + i] * layers[0].weights.data[i * 4 + (p % 4)]
      return sum
    })
    const mean = z.reduce((a, b) => a + b, 0) / 12
    expect(Math.sqrt(z.reduce((a, b) => a + (b - mean) ** 2, 0) / 12)).toBeCloseTo(1.5, 9)
  })
})

function replaced(values: readonly number[], at: number, value: number): number[] {
  return values.map((old, i) => (i === at ? value : old))
}

describe('slopeMoments', () => {
  it('takes mean, root mean square and the share below a hundredth, a leak of 0.01 not included', () => {
    const { mean, rms, flat } = slopeMoments(Float32Array.of(0, 0.01, 1, -0.005))
    expect(mean).toBeCloseTo(1.005 / 4, 7)
    expect(rms).toBeCloseTo(Math.sqrt((0.0001 + 1 + 0.000025) / 4), 7)
    expect(flat).toBe(0.5)
  })
})

describe('activations/saturation', () => {
  const run = record(experiment)
  const { layers, units, rows } = run.values

  it('yields a frame for each layer up, each layer down, and each scale of the sweep', () => {
    expect(run.frames.length).toBe(2 * layers + SWEEP_SCALES.length * SWEPT.length)
    expect(run.frames[layers - 1].gradient.every(Number.isNaN)).toBe(true)
    expect(run.frames[layers].gradient.filter(Number.isFinite).length).toBe(2)
  })

  it('puts every slope into a histogram', () => {
    for (let layer = 0; layer < layers; layer++) {
      const counts = run.last.slopes.subarray(layer * SLOPE_BINS, (layer + 1) * SLOPE_BINS)
      expect(Array.from(counts).reduce((a, b) => a + b, 0)).toBe(units * rows)
    }
  })

  it('has sigmoid slopes of the size that a Gaussian of std 1 gives: E f′ = 0.2066', () => {
    // ∫ φ(z) σ′(z) dz by the midpoint rule.
    let expected = 0
    for (let i = 0; i < 4000; i++) {
      const z = -10 + (i + 0.5) * 0.005
      const s = 1 / (1 + Math.exp(-z))
      expected += (0.005 * Math.exp((-z * z) / 2) * s * (1 - s)) / Math.sqrt(2 * Math.PI)
    }
    for (const slope of run.last.meanSlope) expect(Math.abs(slope - expected)).toBeLessThan(0.01)
  })

  it('meets itself in the sweep: the same draws at the same scale', () => {
    const row = SWEEP_SCALES.indexOf(1)
    const own = run.last.gradient[0] / run.last.gradient[layers]
    expect(run.last.sweep[row * SWEPT.length + SWEPT.indexOf('sigmoid')]).toBeCloseTo(own, 12)
  })

  it('multiplies the slopes alone: their root mean squares, layer by layer', () => {
    const { slopesAlone } = run.last
    for (let layer = 0; layer < layers; layer++) {
      expect(slopesAlone[layer] / slopesAlone[layer + 1]).toBeLessThanOrEqual(0.25)
      expect(slopesAlone[layer] / slopesAlone[layer + 1]).toBeGreaterThan(0.15)
    }
  })

  /** The reading of a whole run; which numbers it has depends on its key. */
  function read(overlay: Partial<Values<typeof experiment.parameters>>) {
    const reading: Reading | undefined = record(experiment, overlay).reading
    if (!reading) throw new Error('no reading')
    return reading
  }

  it('shows the corrected fact: tanh that is mostly saturated explodes', () => {
    const { key, numbers } = read({ activation: 'tanh', scale: 6.3 })
    expect(key).toBe('saturated-exploding')
    expect(numbers.flat).toBeGreaterThan(0.6)
    expect(numbers.ratio).toBeGreaterThan(100)
    expect(numbers.slopesAlone).toBeLessThan(1e-5)
  })

  it('shows that a shift kills: every unit on the flat side, with weights as they were', () => {
    const { key, numbers } = read({ shift: 5 })
    expect(key).toBe('vanishing')
    expect(numbers.ratio).toBeLessThan(1e-20)
  })

  it('names the layer whose slopes are all 0, and does not blame float32 for it', () => {
    const { reading } = record(experiment, { activation: 'relu', shift: -8, scale: 0.5, layers: 5 })
    expect(reading).toMatchObject({ key: 'blocked', numbers: { layer: 5, layers: 5 } })
  })

  it('names the layer at which the gradient outgrows float32', () => {
    const gradient = run.last.gradient.map((size, layer) =>
      layer > 7 ? size : layer > 3 ? Infinity : Number.NaN,
    )
    const log = logOf<typeof experiment.channels>([{ ...run.last, gradient }])
    expect(experiment.reading(log, run.values)).toMatchObject({ key: 'overflow', numbers: { layer: 7 } })
  })

  it('leaves ReLU as it is at any scale: the gradient is proportional to the first layer’s weights', () => {
    const ratio = (scale: number) => Number(read({ activation: 'relu', scale }).numbers.ratio)
    expect(ratio(6.3) / ratio(0.63)).toBeCloseTo(10, 3)
  })

  it('names the layer at which the gradient falls below float32’s smallest normal number', () => {
    expect(SMALLEST_NORMAL).toBe(2 ** -126)
    expect(underflowLayer(Float64Array.of(1e-40, 1e-39, 1e-30, 1))).toBe(1)
    expect(underflowLayer(Float64Array.of(1e-30, 1))).toBeUndefined()
    const { reading, last } = record(experiment, { scale: 0.4, layers: 60 })
    expect(reading?.key).toBe('underflow')
    const { lost: layer }: Reading['numbers'] = reading?.numbers ?? {}
    const lost = Number(layer)
    expect(last.gradient[lost]).toBeLessThan(2 ** -126)
    expect(last.gradient[lost + 1]).toBeGreaterThanOrEqual(2 ** -126)
  })
})
