import { exp } from '../../../engine/math/f64.ts'
import { defineExperiment } from '../../../lab/experiment.ts'
import { choice, logReal, real, type Values } from '../../../lab/parameter.ts'
import { ELU_ALPHA, LEAKY_SLOPE, PRELU_SLOPE } from '../../../nn/activations/activation.ts'
import { ACTIVATIONS } from '../../../nn/activations/table.ts'
import { COURSE_FUNCTIONS, FUNCTIONS, type FunctionName, LATER_FUNCTIONS } from '../names.ts'
import { channels } from './channels.ts'
import { code } from './code.ts'
import { type CurveSettings, curveOf, rangeOf } from './curves.ts'
import { flatUntil } from './flat.ts'
import { reading } from './reading.ts'

/** Curves are drawn over −BOUND … BOUND. */
export const BOUND = 8
const PER_UNIT = 32
const POINTS = 2 * BOUND * PER_UNIT + 1
/** Inputs of the unit whose parameters are counted. */
export const UNIT_INPUTS = 100

const weight = (value: number) => real({ default: value, min: -3, max: 3, step: 0.01, group: 'constants' })

const parameters = {
  function: choice(FUNCTIONS, 'sigmoid'),
  show: choice(['one', 'course', 'later', 'all'], 'one', { group: 'drawing' }),
  x: real({ default: -1, min: -BOUND, max: BOUND, step: 0.05 }),
  leak: real({ default: LEAKY_SLOPE, min: 0, max: 1, step: 0.01, group: 'constants' }),
  slope: real({ default: PRELU_SLOPE, min: -1, max: 2, step: 0.05, group: 'constants' }),
  alpha: real({ default: ELU_ALPHA, min: 0.1, max: 3, step: 0.05, group: 'constants' }),
  w1: weight(1),
  b1: weight(0),
  w2: weight(-0.5),
  b2: weight(0.5),
  threshold: logReal({ default: 0.01, min: 1e-4, max: 0.2, group: 'drawing' }),
}

type FunctionValues = Values<typeof parameters>

function settingsFrom({ leak, slope, alpha, w1, b1, w2, b2 }: FunctionValues): CurveSettings {
  return {
    lines: { w1, b1, w2, b2 },
    settings: { 'leaky-relu': { slope: leak }, prelu: { slope }, elu: { alpha } },
  }
}

/** Weights of Simpson's rule for E[g(z)], z ~ N(0, 1), on the grid; kinks at 0 fall between two of its panels. */
function gaussianWeights(x: Float64Array): Float64Array {
  const scale = 1 / (3 * PER_UNIT * Math.sqrt(2 * Math.PI))
  return x.map(
    (z, i) => (i === 0 || i === x.length - 1 ? 1 : i % 2 === 1 ? 4 : 2) * scale * exp(-0.5 * z * z),
  )
}

/** Numbers that one unit with n inputs learns. */
export function parametersOfUnit(name: FunctionName, inputs: number): number {
  const { pieces, learned } = ACTIVATIONS[name]
  return pieces * (inputs + 1) + (learned ? 1 : 0)
}

const USES: Readonly<Record<string, FunctionName>> = {
  leak: 'leaky-relu',
  slope: 'prelu',
  alpha: 'elu',
  w1: 'maxout',
  b1: 'maxout',
  w2: 'maxout',
  b2: 'maxout',
}

/** Names of the functions that are drawn. */
export function shownFunctions({ function: chosen, show }: Pick<FunctionValues, 'function' | 'show'>) {
  const set: Readonly<Record<typeof show, readonly FunctionName[]>> = {
    one: [],
    course: COURSE_FUNCTIONS,
    later: LATER_FUNCTIONS,
    all: FUNCTIONS,
  }
  return FUNCTIONS.filter((name) => name === chosen || set[show].includes(name))
}

export const experiment = defineExperiment({
  id: 'activations/functions',
  version: 4,
  parameters,
  channels,
  presets: {
    sigmoid: { function: 'sigmoid', x: -1 },
    'sigmoid-saturated': { function: 'sigmoid', x: 7 },
    tanh: { function: 'tanh', x: 0.5 },
    relu: { function: 'relu', x: 2 },
    'relu-off': { function: 'relu', x: -1 },
    'leaky-relu': { function: 'leaky-relu', x: -1 },
    'prelu-above-one': { function: 'prelu', slope: 1.5, x: -2 },
    elu: { function: 'elu', x: -1 },
    maxout: { function: 'maxout', x: -1 },
    'maxout-as-relu': { function: 'maxout', w1: 1, b1: 0, w2: 0, b2: 0, x: -1 },
    'maxout-as-leaky-relu': { function: 'maxout', w1: 1, b1: 0, w2: LEAKY_SLOPE, b2: 0, x: -1 },
    'maxout-as-absolute': { function: 'maxout', w1: 1, b1: 0, w2: -1, b2: 0, x: -1 },
    course: { function: 'relu', show: 'course', x: -1 },
    later: { function: 'gelu', show: 'later', x: -1 },
  },
  plots: ['curves', 'slopes', 'formula', 'claims', 'facts'],
  focus: { plots: ['curves', 'slopes'], parameters: ['function', 'x'] },
  frames: () => 1,
  cost: () => ({
    // Both tables, x with its weights, and what maxout's curve takes, of all the most.
    bytes: 8 * POINTS * (2 * FUNCTIONS.length + 2 + 18) + 4000,
    operations: 200 * POINTS * FUNCTIONS.length,
  }),

  *run(values) {
    const settings = settingsFrom(values)
    const count = FUNCTIONS.length
    const x = Float64Array.from({ length: POINTS }, (_, i) => i / PER_UNIT - BOUND)
    const gaussian = gaussianWeights(x)
    const table = () => new Float64Array(POINTS * count)
    const vector = () => new Float64Array(count)
    const frame = {
      x,
      f: table(),
      derivative: table(),
      valueAt: vector(),
      slopeAt: vector(),
      mean: vector(),
      steepest: vector(),
      flatBelow: vector(),
      flatAbove: vector(),
      rangeLow: vector(),
      rangeHigh: vector(),
      parameters: vector(),
    }
    for (const [k, name] of FUNCTIONS.entries()) {
      yield
      const { f, derivative } = curveOf(name, x, settings)
      for (let i = 0; i < POINTS; i++) {
        frame.f[i * count + k] = f[i]
        frame.derivative[i * count + k] = derivative[i]
        frame.mean[k] += gaussian[i] * f[i]
        frame.steepest[k] = Math.max(frame.steepest[k], Math.abs(derivative[i]))
      }
      const at = curveOf(name, [values.x], settings)
      frame.valueAt[k] = at.f[0]
      frame.slopeAt[k] = at.derivative[0]
      const slopes = (points: Float64Array) => curveOf(name, points, settings).derivative
      frame.flatBelow[k] = flatUntil(slopes, -BOUND, BOUND, values.threshold)
      frame.flatAbove[k] = flatUntil(slopes, BOUND, -BOUND, values.threshold)
      const [low, high] = rangeOf(name, settings)
      frame.rangeLow[k] = low
      frame.rangeHigh[k] = high
      frame.parameters[k] = parametersOfUnit(name, UNIT_INPUTS)
    }
    yield frame
  },

  reading,
  code,
  undrawn: (values) => (shownFunctions(values).length === 1 ? ['slopes'] : ['claims']),
  idle(values) {
    const shown = shownFunctions(values)
    return (Object.keys(USES) as (keyof typeof parameters)[]).filter((name) => !shown.includes(USES[name]))
  },
})
