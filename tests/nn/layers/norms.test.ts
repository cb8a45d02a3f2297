import { describe, expect, test } from 'vitest'
import { backward, type Engine, type Tensor } from '../../../src/engine/index.ts'
import { BatchNormLayer } from '../../../src/nn/layers/batch-norm-layer.ts'
import { GroupNormLayer, instanceNormLayer } from '../../../src/nn/layers/group-norm-layer.ts'
import { LayerNormLayer } from '../../../src/nn/layers/layer-norm-layer.ts'
import { distance, engineOf, FORMATS, flat, golden, type Nested } from '../golden.ts'

interface Case {
  kind: 'batch' | 'layer' | 'group' | 'instance'
  groups?: number
  x: Nested
  gamma: number[]
  beta: number[]
  y: Nested
  gradOutput: Nested
  gradX: Nested
  gradGamma: number[]
  gradBeta: number[]
}

const shapeOf = (array: Nested): number[] =>
  typeof array === 'number' ? [] : [array.length, ...shapeOf(array[0])]

function layerOf(engine: Engine, { kind, groups = 1, gamma }: Case) {
  const options = { layer: 1, features: gamma.length }
  if (kind === 'layer') return new LayerNormLayer(engine, options)
  if (kind === 'group') return new GroupNormLayer(engine, { ...options, groups })
  if (kind === 'instance') return instanceNormLayer(engine, options)
  const batch = new BatchNormLayer(engine, options)
  return Object.assign(batch, {
    forward: (x: Tensor) => BatchNormLayer.prototype.forward.call(batch, x, 'batch'),
  })
}

describe.each(FORMATS)('norms of tests/golden/norms.json in $precision', ({ precision, tolerance }) => {
  test.each(golden<{ cases: Case[] }>('norms').cases)('$kind', (expected) => {
    const engine = engineOf(precision)
    const layer = layerOf(engine, expected)
    layer.gamma.data.set(expected.gamma)
    layer.beta.data.set(expected.beta)
    const shape = shapeOf(expected.x)
    const x = engine.parameter(engine.tensor(flat(expected.x), shape))
    const y = (layer.forward as (x: Tensor) => Tensor).call(layer, x)
    backward(y, engine.tensor(flat(expected.gradOutput), shape).value)
    expect(distance(y.data, expected.y)).toBeLessThan(tolerance)
    expect(distance(x.grad!.data, expected.gradX)).toBeLessThan(tolerance)
    expect(distance(layer.gamma.grad!.data, expected.gradGamma)).toBeLessThan(tolerance)
    expect(distance(layer.beta.grad!.data, expected.gradBeta)).toBeLessThan(tolerance)
  })
})

test('layers start as plain normalisation and name their parameters', () => {
  const engine = engineOf('f64')
  const layer = new LayerNormLayer(engine, { layer: 3, features: 2 })
  expect([...layer.gamma.data, ...layer.beta.data]).toEqual([1, 1, 0, 0])
  expect(layer.parameters.map(({ name, role }) => [name, role])).toEqual([
    ['gamma3', 'scale'],
    ['beta3', 'shift'],
  ])
})
