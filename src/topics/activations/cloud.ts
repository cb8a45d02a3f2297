import { spirals } from '../../data/points/spirals.ts'
import { xor } from '../../data/points/xor.ts'
import type { Engine, NdArray, RandomStream, Tensor } from '../../engine/index.ts'

/** Labelled points in the plane, where kernels can reach them. */
export interface Cloud {
  /** [rows, 2] */
  readonly points: Tensor
  readonly labels: Int32Array
}

function stretched(engine: Engine, inputs: NdArray, labels: Int32Array, size: number, offset: number): Cloud {
  const points = engine.tensor(
    inputs.data.map((value) => offset + size * value),
    inputs.shape,
  )
  const own = engine.ints(labels.length)
  own.set(labels)
  return { points, labels: own }
}

/** Two classes in opposite quadrants of the square ±2 round (offset, offset). */
export function quadrants(engine: Engine, stream: RandomStream, count: number, offset: number): Cloud {
  const { inputs, labels } = xor(stream, { count, noise: 0.05 })
  return stretched(engine, inputs, labels, 2, offset)
}

/** Spiral arms out to radius 2, one class each. */
export function arms(engine: Engine, stream: RandomStream, count: number, classes: number): Cloud {
  const { inputs, labels } = spirals(stream, { count, classes, turns: 0.8, noise: 0.03 })
  return stretched(engine, inputs, labels, 2, 0)
}
