import { moons } from '../../data/points/moons.ts'
import type { Engine, RandomStream, Tensor } from '../../engine/index.ts'

export const INPUTS = 2
export const CLASSES = 2
/** Points that are only measured. */
export const VALIDATION = 500

export interface Points {
  /** [N, 2] */
  readonly inputs: Tensor
  readonly labels: Int32Array
}

export interface NoisyPoints {
  readonly training: Points
  readonly validation: Points
}

/**
 * Two moons whose points are scattered so far (standard deviation `noise` in each coordinate) that the classes overlap: few for
 * training, 500 for validation.
 */
export function drawNoisyPoints(
  engine: Engine,
  stream: RandomStream,
  { points, noise }: { readonly points: number; readonly noise: number },
): NoisyPoints {
  const { inputs, labels } = moons(stream, { count: points + VALIDATION, noise })
  const part = (from: number, to: number): Points => {
    const own = engine.ints(to - from)
    own.set(labels.subarray(from, to))
    return {
      inputs: engine.tensor(inputs.data.slice(INPUTS * from, INPUTS * to), [to - from, INPUTS]),
      labels: own,
    }
  }
  return { training: part(0, points), validation: part(points, points + VALIDATION) }
}

/** [N, 3]: x₁, x₂ and class of each point. */
export function tableOf({ inputs, labels }: Points): Float32Array {
  const table = new Float32Array(3 * labels.length)
  labels.forEach((label, i) => {
    table.set([inputs.data[INPUTS * i], inputs.data[INPUTS * i + 1], label], 3 * i)
  })
  return table
}
