import { dense, type RandomStream, type Tensor } from '../../engine/index.ts'
import type { DenseLayer } from './dense-layer.ts'
import { dropout } from './dropout.ts'

/**
 * z = x(W∘M/keep) + b: each weight is kept with probability `keep` and divided by it, else 0, so that z is xW + b on
 * average and nothing changes at test. One mask M serves the whole batch; the paper draws one for each example.
 * Throws RangeError unless 0 < keep ≤ 1. Wan, Zeiler, Zhang, LeCun and Fergus, "Regularization of neural networks using
 * DropConnect", ICML 2013.
 */
export function dropConnect(
  x: Tensor,
  { weights, bias }: Pick<DenseLayer, 'weights' | 'bias'>,
  stream: RandomStream,
  keep: number,
): Tensor {
  return dense(x, dropout(weights, stream, keep), bias ?? weights.engine.zeros([weights.shape[1]]))
}
