import { defineExperiment } from '../../../lab/experiment.ts'
import { choice, integer, logReal, real, seed } from '../../../lab/parameter.ts'
import { ACTIVATIONS, type ActivationName } from '../../../nn/activations/table.ts'
import { channels, SWEPT } from './channels.ts'
import { code } from './code.ts'
import { reading } from './reading.ts'
import { backwardLayer, drawStack, forwardLayer, layerBytes, type StackOptions } from './slope-stack.ts'
import { SLOPE_BINS, slopeHistogram, slopeMoments } from './slope-statistics.ts'
import { gradientRatio } from './sweep.ts'

/** Pre-activation scales of the sweep: five to a decade. */
export const SWEEP_SCALES = [0.1, 0.16, 0.25, 0.4, 0.63, 1, 1.6, 2.5, 4, 6.3, 10] as const

const parameters = {
  activation: choice([...SWEPT, 'selu', 'gelu', 'silu', 'softplus'], 'sigmoid'),
  scale: logReal({ default: 1, min: 0.1, max: 10 }),
  shift: real({ default: 0, min: -8, max: 8, step: 0.1 }),
  layers: integer({ default: 12, min: 1, max: 100 }),
  units: integer({ default: 64, min: 8, max: 128 }),
  rows: integer({ default: 64, min: 16, max: 256 }),
  seed: seed(),
}

export const experiment = defineExperiment({
  id: 'activations/saturation',
  version: 2,
  parameters,
  channels,
  presets: {
    sigmoid: { activation: 'sigmoid' },
    'sigmoid-large': { activation: 'sigmoid', scale: 6.3 },
    'sigmoid-shifted': { activation: 'sigmoid', shift: 5 },
    'sigmoid-underflow': { activation: 'sigmoid', scale: 0.4, layers: 60 },
    tanh: { activation: 'tanh' },
    'tanh-large': { activation: 'tanh', scale: 6.3 },
    relu: { activation: 'relu' },
    'relu-large': { activation: 'relu', scale: 6.3 },
    'relu-shifted': { activation: 'relu', shift: -3 },
    'leaky-relu-shifted': { activation: 'leaky-relu', shift: -3 },
    elu: { activation: 'elu' },
  },
  plots: ['histograms', 'gradient', 'shares', 'sweep'],
  focus: { plots: ['gradient', 'histograms'], parameters: ['activation', 'scale', 'shift'] },
  frames: ({ layers }) => 2 * layers + SWEEP_SCALES.length * SWEPT.length,
  cost({ activation, layers, units, rows }) {
    const stackBytes = (name: ActivationName) => layerBytes(name, units, rows)
    const once = 4 * layers * rows * units * units
    return {
      bytes:
        4 * (2 * rows * units + layers * units * units) +
        layers * (stackBytes(activation) + Math.max(...SWEPT.map(stackBytes))) +
        8 * (layers + 1) * (SLOPE_BINS + 4) +
        8 * SWEEP_SCALES.length * SWEPT.length,
      operations: once * (1 + SWEEP_SCALES.length * SWEPT.length),
    }
  },

  *run({ activation, scale, shift, layers, units, rows }, { engine, random }) {
    const options: StackOptions = { engine, activation: ACTIVATIONS[activation], scale, shift }
    const draws = drawStack(engine, random, { layers, units, rows })
    const blank = (length: number) => new Float64Array(length).fill(Number.NaN)
    const frame = {
      layer: 0,
      slopes: new Float64Array(layers * SLOPE_BINS),
      meanSlope: blank(layers),
      flat: blank(layers),
      gradient: blank(layers + 1),
      slopesAlone: blank(layers + 1),
      sweep: blank(SWEEP_SCALES.length * SWEPT.length),
    }
    const rms = blank(layers)
    const stack = []
    let h = draws.data
    for (let index = 0; index < layers; index++) {
      const layer = forwardLayer(options, h, draws.weights[index])
      stack.push(layer)
      h = layer.h
      const moments = slopeMoments(layer.slopes.data)
      frame.layer = index + 1
      frame.meanSlope[index] = moments.mean
      frame.flat[index] = 100 * moments.flat
      rms[index] = moments.rms
      frame.slopes.set(slopeHistogram(engine, layer.slopes), index * SLOPE_BINS)
      yield frame
    }

    let dH = draws.top
    frame.gradient[layers] = slopeMoments(dH.data).rms
    frame.slopesAlone[layers] = frame.gradient[layers]
    for (let index = layers - 1; index >= 0; index--) {
      dH = backwardLayer(stack[index], dH)
      frame.layer = index
      frame.gradient[index] = slopeMoments(dH.data).rms
      frame.slopesAlone[index] = frame.slopesAlone[index + 1] * rms[index]
      yield frame
    }

    for (const [column, name] of SWEPT.entries()) {
      for (const [row, swept] of SWEEP_SCALES.entries()) {
        const own = { engine, activation: ACTIVATIONS[name], scale: swept, shift }
        frame.sweep[row * SWEPT.length + column] = gradientRatio(own, draws)
        yield frame
      }
    }
  },

  reading,
  code,
})
