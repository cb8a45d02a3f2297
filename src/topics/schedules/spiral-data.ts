import { spirals } from '../../data/points/spirals.ts'
import type { Engine, RandomStream, Tensor } from '../../engine/index.ts'

export const CLASSES = 3
/** Points for training, and as many that are only measured. */
export const POINTS = 300
const TURNS = 0.75

export interface SpiralPoints {
  /** [300, 2] */
  readonly inputs: Tensor
  readonly labels: Int32Array
}

/** Points of three spiral arms. Where the noise makes the arms overlap, no network gets every new point right. */
export function drawSpirals(
  engine: Engine,
  stream: RandomStream,
  noise: number,
): { readonly training: SpiralPoints; readonly validation: SpiralPoints } {
  const { inputs, labels } = spirals(stream, { count: 2 * POINTS, classes: CLASSES, turns: TURNS, noise })
  const part = (from: number): SpiralPoints => {
    const own = engine.ints(POINTS)
    own.set(labels.subarray(from, from + POINTS))
    return {
      inputs: engine.tensor(inputs.data.slice(2 * from, 2 * (from + POINTS)), [POINTS, 2]),
      labels: own,
    }
  }
  return { training: part(0), validation: part(POINTS) }
}
