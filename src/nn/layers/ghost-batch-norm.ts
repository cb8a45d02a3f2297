import { concat, slice, type Tensor } from '../../engine/index.ts'
import type { BatchNormLayer } from './batch-norm-layer.ts'

/**
 * Batch norm in training by the statistics of parts of the batch x [N, features], `size` rows each (the last may be larger):
 * the smaller the parts, the more noise. Throws ShapeError where a part has fewer than two rows. Hoffer, Hubara and Soudry,
 * "Train longer, generalize better", NeurIPS 2017, algorithm 1.
 */
export function ghostBatchNorm(layer: BatchNormLayer, x: Tensor, size: number): Tensor {
  const [rows] = x.shape
  const parts = Math.max(1, Math.floor(rows / size))
  if (parts === 1) return layer.forward(x, 'batch')
  return concat(
    Array.from({ length: parts }, (_, i) =>
      layer.forward(
        slice(x, { axis: 0, start: i * size, end: i === parts - 1 ? rows : (i + 1) * size }),
        'batch',
      ),
    ),
    { axis: 0 },
  )
}
