import {
  backward,
  type Engine,
  type Floats,
  RandomStreams,
  softmaxCrossEntropy,
  Tensor,
} from '../../../engine/index.ts'
import { type Parameter, tensorsOf } from '../../../nn/parameter.ts'
import { BatchOrder } from '../../../nn/training/batches.ts'
import { learnedNumbers, trainingBytes } from '../../../nn/training/memory.ts'
import { createDeepNet, type DeepNetSettings, deepNetSize, type Examples, INPUTS } from '../deep-net.ts'

/** Lengths along the gradient at which the loss is looked at, as multiples of the step that is taken. */
export const MULTIPLES = [0.5, 1, 2, 4] as const

export interface Probe {
  /** Of the batch, before its step. */
  readonly loss: number
  /** Smallest and largest loss of the same batch after ½, 1, 2 and 4 times the step. */
  readonly low: number
  readonly high: number
  /** ‖∇L(θ − ηg) − g‖ / ‖g‖: how much of the gradient the step itself changes. */
  readonly change: number
  /** The same for the weights of the middle layer alone, once only the layers before it have moved. */
  readonly shift: number
}

const UNKNOWN = Number.NaN
const NONE: Probe = { loss: UNKNOWN, low: UNKNOWN, high: UNKNOWN, change: UNKNOWN, shift: UNKNOWN }

/**
 * The deep net of batchnorm/training under plain SGD, where each step can be looked at before it is taken. After Santurkar,
 * Tsipras, Ilyas and Madry, "How does batch normalization help optimization?", NeurIPS 2018, sections 2.2 and 3.1.
 */
export class ProbedNet {
  readonly #engine: Engine
  readonly #moved: readonly Tensor[]
  readonly #index: Int32Array
  readonly #labels: Int32Array
  readonly #examples: Examples
  readonly #order: BatchOrder
  /** Loss of the batch, and the gradient of every parameter. */
  readonly #program: { readonly run: () => void; readonly result: Tensor; dispose(): void }
  readonly #rate: number
  /** Parameters and gradients where the step begins. */
  readonly #start: readonly Floats[]
  readonly #gradient: readonly Floats[]
  /** Number of the first parameter of the middle layer, its weights. */
  readonly #middle: number
  #diverged = false
  #drawn = false

  constructor(
    engine: Engine,
    seed: number,
    examples: Examples,
    settings: DeepNetSettings,
    batchNorm: 'before' | 'after' | undefined,
  ) {
    const { layers, batch, rate } = settings
    const streams = new RandomStreams(seed, engine.words)
    const network = createDeepNet(engine, streams, settings, batchNorm)
    const parameters: readonly Parameter[] = network.parameters
    this.#engine = engine
    this.#rate = rate
    this.#examples = examples
    this.#order = new BatchOrder(streams.stream('batches'), examples.labels.length)
    this.#index = engine.ints(batch)
    this.#labels = engine.ints(batch)
    this.#moved = tensorsOf(parameters)
    this.#middle = parameters.findIndex(
      ({ role, layer }) => role === 'weight' && layer === Math.floor(layers / 2) + 1,
    )
    const like = () => this.#moved.map(({ shape }) => engine.array(shape, 0).data)
    this.#start = like()
    this.#gradient = like()
    const x = new Tensor(engine, engine.array([batch, INPUTS]), false)
    this.#draw()
    this.#program = engine.capture(() => {
      engine.kernels.gatherRows(examples.inputs.data, this.#index, x.data, INPUTS)
      const loss = softmaxCrossEntropy(network.forward(x).logits, this.#labels)
      backward(loss)
      return loss
    })
  }

  /** Takes one step, having looked at it first if asked; NaN throughout once training diverged. */
  advance(looking: boolean): Probe {
    if (this.#diverged) return NONE
    this.#draw()
    const loss = this.#evaluate()
    this.#drawn = false
    this.#diverged = !Number.isFinite(loss)
    if (this.#diverged) return NONE
    const { kernels } = this.#engine
    this.#moved.forEach((tensor, i) => {
      kernels.copy(tensor.data, this.#start[i])
      kernels.copy(gradientOf(tensor), this.#gradient[i])
    })
    const seen = looking ? this.#look(loss) : { ...NONE, loss }
    this.#moveBy(1)
    return seen
  }

  close(): void {
    this.#program.dispose()
  }

  /** The next batch, unless one is waiting. */
  #draw(): void {
    if (this.#drawn) return
    this.#drawn = true
    this.#order.fill(this.#index)
    this.#index.forEach((row, i) => {
      this.#labels[i] = this.#examples.labels[row]
    })
  }

  #evaluate(): number {
    this.#program.run()
    return this.#program.result.item()
  }

  /** Parameters at θ − multiple·η·g; of those from number `end` on, at θ. */
  #moveBy(multiple: number, end = this.#moved.length): void {
    const { kernels } = this.#engine
    this.#moved.forEach(({ data }, i) => {
      kernels.copy(this.#start[i], data)
      if (i < end) kernels.axpy(-multiple * this.#rate, this.#gradient[i], data)
    })
  }

  #look(loss: number): Probe {
    let [low, high, change] = [Infinity, -Infinity, Number.NaN]
    for (const multiple of MULTIPLES) {
      this.#moveBy(multiple)
      const there = this.#evaluate()
      low = Math.min(low, there)
      high = Math.max(high, there)
      if (multiple === 1) change = this.#difference(0, this.#moved.length)
    }
    this.#moveBy(1, this.#middle)
    this.#evaluate()
    return { loss, low, high, change, shift: this.#difference(this.#middle, this.#middle + 1) }
  }

  /** ‖g′ − g‖ / ‖g‖ over the parameters from..end; 0 where the gradient was 0 and still is. */
  #difference(from: number, end: number): number {
    let [difference, length] = [0, 0]
    for (let i = from; i < end; i++) {
      const [now, before] = [gradientOf(this.#moved[i]), this.#gradient[i]]
      for (let j = 0; j < before.length; j++) {
        difference += (now[j] - before[j]) * (now[j] - before[j])
        length += before[j] * before[j]
      }
    }
    return difference === 0 ? 0 : Math.sqrt(difference / length)
  }
}

function gradientOf({ grad }: Tensor): Floats {
  if (!grad) throw new Error('a parameter without a gradient')
  return grad.data
}

/** Bytes of a probed net: what it takes to train, and two copies of its parameters. */
export function probedBytes(
  settings: Omit<DeepNetSettings, 'scale' | 'rate'>,
  batchNorm: 'before' | 'after' | undefined,
): number {
  const net = deepNetSize(settings, batchNorm)
  return trainingBytes(net, settings.batch) + 4 * 2 * learnedNumbers(net)
}
