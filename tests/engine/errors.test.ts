import { describe, expect, test } from 'vitest'
import {
  add,
  backward,
  batchNorm,
  concat,
  conv2d,
  createEngine,
  crossEntropyRows,
  dense,
  elu,
  groupNorm,
  layerNorm,
  matmul,
  max,
  maxPool,
  mean,
  NdArray,
  reshape,
  ShapeError,
  select,
  slice,
  softmax,
  sum,
  transpose,
} from '../../src/engine/index.ts'

const engine = createEngine({ precision: 'f64' })
const a = engine.zeros([2, 3])
const image = engine.zeros([1, 2, 5, 5])
const kernels = engine.zeros([4, 2, 3, 3])
const two = engine.zeros([2])

describe('errors name the operation and the shapes', () => {
  test.each<[string, () => unknown, string]>([
    ['broadcasting', () => add(a, two), 'add: [2,3] and [2] do not broadcast'],
    ['select', () => select(a, a, { mask: two.value }), 'select of [2,3] and [2,3] by a mask of [2]'],
    ['matmul', () => matmul(a, a, {}), 'matmul of [2,3] and [2,3]: inner sizes differ'],
    ['matmul, transposed', () => matmul(a, two, { transposeA: true }), 'matmul takes 2 axes, not [2]'],
    ['dense', () => dense(a, a, two), 'dense of [2,3] and [2,3]: inner sizes differ'],
    ['a bias', () => dense(a, engine.zeros([3, 4]), two), 'dense: a bias of [2] for 4 units'],
    ['reshape', () => reshape(a, { shape: [4] }), 'reshape: [2,3] cannot become [4]'],
    ['reshape by −1', () => reshape(a, { shape: [4, -1] }), 'reshape: [2,3] cannot become [4,-1]'],
    ['reshape by two −1', () => reshape(a, { shape: [-1, -1] }), 'reshape: [2,3] cannot become [-1,-1]'],
    ['reshape by −1 and 0', () => reshape(a, { shape: [0, -1] }), 'reshape: [2,3] cannot become [0,-1]'],
    [
      'transpose',
      () => transpose(a, { order: [0, 0] }),
      'transpose: [0,0] is not an order of the axes of [2,3]',
    ],
    ['transpose by halves', () => transpose(a, { order: [0, 0.5] }), 'transpose: [0,0.5] is not an order'],
    ['sum', () => sum(a, { axes: [2] }), 'sum: 2 is not one of the 2 axes of [2,3]'],
    ['mean', () => mean(a, { axes: [-3] }), 'is not one of the 2 axes of [2,3]'],
    ['max', () => max(a, { axes: [0.5] }), 'max: 0.5 is not one of the 2 axes of [2,3]'],
    ['max of nothing', () => max(engine.zeros([0, 3]), { axes: [0] }), 'max of [0,3]: no values'],
    ['softmax', () => softmax(two), 'softmax takes 2 axes, not [2]'],
    ['slice', () => slice(a, { axis: 1, start: 1, end: 4 }), 'slice 1:4 of axis 1 of [2,3]'],
    [
      'slice from a half',
      () => slice(a, { axis: 1, start: 0.5, end: 2 }),
      'slice: start is 0.5; it must be a whole',
    ],
    [
      'slice backwards',
      () => slice(a, { axis: 1, start: 2, end: 1 }),
      'slice: end is 1; it must be a whole number, 2',
    ],
    ['concat', () => concat([a, two], { axis: 0 }), 'concat of [2,3] and [2] along axis 0'],
    ['concat of none', () => concat([], { axis: 0 }), 'concat of no tensors'],
    ['a window', () => maxPool(image, { size: 6 }), 'maxPool: a window of 6×6 over [1,2,5,5], padding 0'],
    ['a window of nothing', () => maxPool(image, { size: 0 }), 'maxPool: height of the window is 0'],
    [
      'stride 0',
      () => maxPool(image, { size: 2, stride: 0 }),
      'maxPool: stride is 0; it must be a whole number, 1',
    ],
    ['half a stride', () => conv2d(image, kernels, { stride: 0.5, padding: 0 }), 'conv2d: stride is 0.5'],
    ['half a pad', () => conv2d(image, kernels, { stride: 1, padding: 0.5 }), 'conv2d: padding is 0.5'],
    ['a negative pad', () => conv2d(image, kernels, { stride: 1, padding: -1 }), 'conv2d: padding is -1'],
    [
      'channels',
      () => conv2d(engine.zeros([1, 3, 5, 5]), kernels, { stride: 1, padding: 0 }),
      'conv2d: kernels of [4,2,3,3] over [1,3,5,5]',
    ],
    [
      'labels',
      () => crossEntropyRows(a, { labels: Int32Array.of(1) }),
      'crossEntropyRows: 1 labels for logits of [2,3]',
    ],
    ['batch norm', () => batchNorm(a, two, two, { epsilon: 1e-5 }), 'batchNorm: γ of [2] for 3 features'],
    ['layer norm', () => layerNorm(a, two, two, { epsilon: 1e-5 }), 'layerNorm: γ of [2] for 3 features'],
    [
      'group norm',
      () => groupNorm(image, two, two, { epsilon: 1e-5, groups: 3 }),
      'groupNorm of [1,2,5,5] in 3 groups',
    ],
    ['numbers', () => engine.tensor([1, 2, 3], [2, 2]), 'tensor: 3 numbers do not fill [2,2]'],
    ['an axis', () => engine.zeros([2, -1]), '[2,-1] has an axis of size -1'],
    ['an array', () => new NdArray(new Float64Array(3), [2, 2]), '3 numbers do not fill [2,2]'],
  ])('%s', (_name, call, message) => {
    expect(call).toThrow(ShapeError)
    expect(call).toThrow(message)
  })

  test('a seed of another shape, even of the same size', () => {
    const w = engine.parameter(engine.zeros([2, 3]))
    const y = add(w, a)
    expect(() => backward(y, engine.array([3, 2], 1))).toThrow(ShapeError)
    expect(() => backward(y, engine.array([3, 2], 1))).toThrow(
      'backward: a seed of [3,2] for a tensor of [2,3]',
    )
  })

  test('tensors of two engines', () => {
    const other = createEngine({ precision: 'f64' })
    expect(() => add(a, other.zeros([2, 3]))).toThrow('add of [2,3] and [2,3]: tensors of two engines')
  })

  test('a negative α, with which the gradient would be wrong', () => {
    expect(() => elu(a, { alpha: -1 })).toThrow('elu: α is -1; it must be 0 or more')
    expect(() => elu(a, { alpha: Number.NaN })).toThrow(RangeError)
  })
})
