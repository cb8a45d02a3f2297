import { describe, expect, it } from 'vitest'
import { experiment, ROWS } from '../../../../src/topics/activations/dead-relu/experiment.ts'
import {
  activeShare,
  columnNorms,
  countUnits,
  Silence,
} from '../../../../src/topics/activations/dead-relu/hidden-units.ts'
import { lineInBox } from '../../../../src/topics/activations/dead-relu/view/Hyperplanes.tsx'
import { record } from '../../../support/record.ts'

describe('hidden units', () => {
  it('are on for a share of the rows', () => {
    expect(activeShare([1, -1, 0, 2, 3, -4], 3, 2)).toEqual(Float64Array.of(2 / 3, 1 / 3))
  })

  it('have a gradient of a length', () => {
    expect(columnNorms([3, 0, 0, 0], [4, 0])).toEqual(Float64Array.of(5, 0))
  })

  it('fall silent and come back', () => {
    const silence = new Silence()
    silence.see([Float64Array.of(0, 0.5)])
    silence.see([Float64Array.of(0.1, 0)])
    silence.see([Float64Array.of(0.1, 0.2)])
    silence.see([Float64Array.of(0, 0.2)])
    expect([silence.fell, silence.returned]).toEqual([2, 2])
  })

  it('are counted over the layers: silent, dead, active for all', () => {
    const counts = countUnits([
      { active: Float64Array.of(0, 1, 0.5), gradientNorm: Float64Array.of(0, 1, 1) },
      { active: Float64Array.of(0, 0, 1), gradientNorm: Float64Array.of(0.1, 0, 0) },
    ])
    expect(counts).toEqual({ silent: 3, dead: 2, always: 2, silentByLayer: Float64Array.of(1, 2) })
  })
})

describe('lineInBox', () => {
  it('cuts a line to the box, and knows when it passes by', () => {
    expect(lineInBox([1, 1, -1], [0, 2], [0, 2])).toEqual([
      [0, 1],
      [1, 0],
    ])
    expect(lineInBox([1, 0, -1], [0, 2], [-1, 1])).toEqual([
      [1, -1],
      [1, 1],
    ])
    expect(lineInBox([1, 1, 5], [0, 2], [0, 2])).toBeUndefined()
  })
})

describe('activations/dead-relu', () => {
  const fast = record(experiment)

  it('counts units as off from their weights and the points alone', () => {
    const { points, units, active, silent } = fast.last
    let expected = 0
    for (let j = 0; j < fast.values.units; j++) {
      let on = 0
      for (let i = 0; i < ROWS; i++) {
        const z = points[i * 3] * units[j * 3] + points[i * 3 + 1] * units[j * 3 + 1] + units[j * 3 + 2]
        if (z > 1e-6) on++
      }
      expect(Math.abs(active[j] - (100 * on) / ROWS)).toBeLessThanOrEqual(100 / ROWS)
      if (on === 0) expected++
    }
    expect(silent).toBe(expected)
    expect(silent).toBeGreaterThan(0)
  })

  it('never moves a dead ReLU again under plain gradient descent', () => {
    const { frames } = fast
    const middle = frames[150]
    for (let j = 0; j < fast.values.units; j++) {
      if (middle.active[j] > 0) continue
      expect(middle.gradientNorm[j]).toBe(0)
      expect(fast.last.units.slice(j * 3, j * 3 + 3)).toEqual(middle.units.slice(j * 3, j * 3 + 3))
    }
    expect(fast.last.returned).toBe(0)
  })

  it('lets all units live at a small rate', () => {
    const { last, reading } = record(experiment, { rate: 0.1 })
    expect(last.silent).toBe(0)
    expect(reading?.key).toBe('alive')
  })

  it('kills the layer on raw data at rate 1: the loss is that of guessing', () => {
    const { last, reading } = record(experiment, { offset: 4, rate: 1 })
    expect(reading?.key).toBe('all-dead')
    expect(last.loss).toBeCloseTo(Math.LN2, 2)
  })

  it('kills units at rate 3 with biases of +0.01 as well', () => {
    expect(record(experiment, { bias: 0.01 }).last.dead).toBeGreaterThan(0)
  })

  it('leaves leaky units a gradient, and brings ELUs back', () => {
    const leaky = record(experiment, { activation: 'leaky-relu', bias: -3, rate: 0.3 }).last
    expect(leaky.silent).toBeGreaterThan(5)
    expect(leaky.dead).toBe(0)
    const elu = record(experiment, { activation: 'elu', bias: -3, rate: 0.3 })
    expect(elu.last.returned).toBeGreaterThan(2)
    expect(elu.last.silent).toBeLessThan(elu.frames[0].silent)
  })

  it('a deep, narrow ReLU network ends with a dead layer, at chance level', () => {
    const { last, reading } = record(experiment, experiment.presets.deep)
    expect(last.silentByLayer[11]).toBe(4)
    expect(last.accuracy).toBe(50)
    expect(reading).toMatchObject({ key: 'all-dead', numbers: { layers: 12 } })
  })

  it('says where numbers ceased to be finite', () => {
    expect(() => record(experiment, { activation: 'prelu', rate: 10 })).toThrow(
      /became (NaN|-?Infinity) at step/,
    )
  })
})
