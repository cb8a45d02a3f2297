import { type Engine, softmaxCrossEntropy } from '../../engine/index.ts'
import { accuracy } from '../../nn/losses/accuracy.ts'
import type { Mlp } from '../../nn/mlp.ts'
import type { SpiralPoints } from './spiral-data.ts'

export interface Score {
  /** Mean cross-entropy, nats. */
  readonly loss: number
  /** Share of right answers, 0 to 1. */
  readonly accuracy: number
}

/** Measures a network on one set of points, with its weights as they are at each call. */
export function evaluation(engine: Engine, net: Mlp, { inputs, labels }: SpiralPoints): () => Score {
  const program = engine.capture(() =>
    engine.withoutGradients(() => {
      const { logits } = net.forward(inputs, 'test')
      return { logits, loss: softmaxCrossEntropy(logits, labels) }
    }),
  )
  return () => {
    program.run()
    return { loss: program.result.loss.item(), accuracy: accuracy(program.result.logits, labels) }
  }
}
