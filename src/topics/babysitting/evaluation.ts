import { type Engine, softmaxCrossEntropy, type Tensor } from '../../engine/index.ts'
import type { Mode } from '../../nn/layers/hidden-layer.ts'
import { accuracy } from '../../nn/losses/accuracy.ts'
import type { Mlp } from '../../nn/mlp.ts'
import type { Digits } from './digits.ts'

export interface Score {
  /** Mean cross-entropy, nats. */
  readonly loss: number
  /** Share of right answers, 0 to 1. */
  readonly accuracy: number
}

/** Measures a network on one set of digits, again and again, with the kernel calls of the first time. */
export class Evaluation {
  private readonly program: ReturnType<Engine['capture']> & {
    readonly result: { readonly loss: Tensor; readonly logits: Tensor }
  }

  constructor(
    engine: Engine,
    net: Mlp,
    private readonly digits: Digits,
    mode: Mode = 'test',
  ) {
    this.program = engine.capture(() =>
      engine.withoutGradients(() => {
        const { logits } = net.forward(digits.inputs, mode)
        return { logits, loss: softmaxCrossEntropy(logits, digits.labels) }
      }),
    )
  }

  /** With the weights as they are now. */
  score(): Score {
    this.program.run()
    const { loss, logits } = this.program.result
    return { loss: loss.item(), accuracy: accuracy(logits, this.digits.labels) }
  }

  /** Gives the memory back. */
  close(): void {
    this.program.dispose()
  }
}
