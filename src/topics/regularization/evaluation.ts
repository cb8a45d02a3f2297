import { type Engine, softmax, softmaxCrossEntropy, type Tensor } from '../../engine/index.ts'
import { accuracy } from '../../nn/losses/accuracy.ts'
import type { Points } from './noisy-points.ts'

export interface Score {
  /** Mean cross-entropy, nats. */
  readonly loss: number
  /** Share of right answers, 0 to 1. */
  readonly accuracy: number
}

/** Measures a network on one set of points, with its weights as they are at each call. */
export function scoreOf(
  engine: Engine,
  forward: (x: Tensor) => Tensor,
  { inputs, labels }: Points,
): () => Score {
  const program = engine.capture(() =>
    engine.withoutGradients(() => {
      const logits = forward(inputs)
      return { logits, loss: softmaxCrossEntropy(logits, labels) }
    }),
  )
  return () => {
    program.run()
    return { loss: program.result.loss.item(), accuracy: accuracy(program.result.logits, labels) }
  }
}

/** Probability of class 1 for each row of `inputs`, with the weights as they are at each call. */
export function probabilityOf(
  engine: Engine,
  forward: (x: Tensor) => Tensor,
  inputs: Tensor,
): () => Float32Array {
  const program = engine.capture(() => engine.withoutGradients(() => softmax(forward(inputs))))
  return () => {
    program.run()
    const { data, shape } = program.result
    return Float32Array.from({ length: shape[0] }, (_, row) => data[row * shape[1] + 1])
  }
}
