import { type Engine, Tensor } from '../../../engine/index.ts'
import { type Digits, PIXELS } from '../digits.ts'
import type { NormalisedNet } from './normalised-net.ts'

/** Answers to test images that are normalised by the statistics of the batches in which they are asked. */
export class BatchedTest {
  readonly #size: number
  readonly #test: Digits
  readonly #net: NormalisedNet
  readonly #index: Int32Array
  readonly #batch: Tensor
  #program: ReturnType<Engine['capture']> | undefined
  #logits: Tensor | undefined

  constructor(engine: Engine, net: NormalisedNet, test: Digits, size: number) {
    this.#size = size
    this.#test = test
    this.#net = net
    this.#index = engine.ints(size)
    this.#batch = new Tensor(engine, engine.array([size, PIXELS]), false)
  }

  /** Class answered for each example; −1 for those at the end of `order` that fill no batch, or where a logit is NaN. */
  answers(order: Int32Array): Int32Array {
    const answers = new Int32Array(order.length).fill(-1)
    this.#net.untracked(() => {
      for (let start = 0; start + this.#size <= order.length; start += this.#size) {
        this.#index.set(order.subarray(start, start + this.#size))
        this.#run()
        for (let i = 0; i < this.#size; i++) answers[this.#index[i]] = largest(this.#logits, i)
      }
    })
    return answers
  }

  close(): void {
    this.#program?.dispose()
  }

  #run(): void {
    const { engine } = this.#batch
    if (this.#program) {
      this.#program.run()
      return
    }
    this.#program = engine.capture(() =>
      engine.withoutGradients(() => {
        engine.kernels.gatherRows(this.#test.inputs.data, this.#index, this.#batch.data, PIXELS)
        this.#logits = this.#net.forward(this.#batch, 'batch')
      }),
    )
  }
}

/** The first class with the largest logit of a row; −1 where one is NaN. */
function largest(logits: Tensor | undefined, row: number): number {
  if (!logits) return -1
  const classes = logits.shape[1]
  let best = 0
  for (let j = 0; j < classes; j++) {
    const value = logits.data[row * classes + j]
    if (Number.isNaN(value)) return -1
    if (value > logits.data[row * classes + best]) best = j
  }
  return best
}
