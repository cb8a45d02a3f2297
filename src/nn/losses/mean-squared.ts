import { mean, square, subtract, type Tensor } from '../../engine/index.ts'

/** Mean of (y − t)² over all values; y and t of one shape. */
export function meanSquared(y: Tensor, target: Tensor): Tensor {
  return mean(square(subtract(y, target)))
}
