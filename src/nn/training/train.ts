import { backward, type Engine, type RandomStream, ShapeError, Tensor } from '../../engine/index.ts'
import type { Optimizer, OptimizerState } from '../optimizers/optimizer.ts'
import { type Parameter, tensorsOf } from '../parameter.ts'
import type { Schedule } from '../schedules/schedule.ts'
import { BatchOrder } from './batches.ts'
import { firstNonFinite, type NonFiniteOrigin } from './non-finite.ts'

export interface TrainingOptions {
  readonly engine: Engine
  /** Rows [N, …] in this engine's memory, and the label of each. */
  readonly inputs: Tensor
  readonly labels: Int32Array
  /** At most N. */
  readonly batchSize: number
  /** Stream 'batches'. */
  readonly stream: RandomStream
  readonly parameters: readonly Parameter[]
  readonly optimizer: Optimizer
  /** A state made by the optimizer for these parameters; a fresh one if absent. */
  readonly state?: OptimizerState
  readonly schedule: Schedule
  /** A single number from a batch x [batchSize, …] and its labels. Both keep their memory from step to step. */
  loss(x: Tensor, labels: Int32Array): Tensor
  /**
   * Repeat the kernel calls of the first step (default), which is much faster. Needed false only where `loss` decides or
   * computes something in TypeScript that differs from step to step; gradients can then not be read between steps.
   */
  readonly captured?: boolean
}

export interface TrainingStep {
  /** From 1. */
  readonly step: number
  /** Epochs done, with the fraction of the one under way. */
  readonly epoch: number
  /** Of this step's batch, before the update. */
  readonly loss: number
  readonly rate: number
  /** Set where the loss is not finite; the run ends with this step. */
  readonly nonFinite?: NonFiniteOrigin & { readonly step: number }
}

/**
 * Mini-batch training without end: one yield after each step. In between, parameters, their gradients and the tensors
 * that `loss` made may be read; return() gives the step's memory back. Captured or not, the numbers are the same to the
 * bit. To be called outside any scope() that ends before the training does.
 * Throws ShapeError where inputs, labels and batch size do not fit.
 */
export function* train(options: TrainingOptions): Generator<TrainingStep, void, void> {
  const { engine, inputs, labels, batchSize, parameters, optimizer, schedule, captured = true } = options
  const [rows, ...rest] = inputs.shape
  if (labels.length !== rows)
    throw new ShapeError(`train: ${labels.length} labels for inputs of [${inputs.shape}]`)
  if (!(Number.isInteger(batchSize) && batchSize >= 1 && batchSize <= rows))
    throw new ShapeError(`train: a batch of ${batchSize} from inputs of [${inputs.shape}]`)
  const moved = tensorsOf(parameters)
  const state = options.state ?? optimizer.init(engine, moved)
  const order = new BatchOrder(options.stream, rows)
  const index = engine.ints(batchSize)
  const batchLabels = engine.ints(batchSize)
  const batch = new Tensor(engine, engine.array([batchSize, ...rest]), false)

  const compute = () => {
    engine.kernels.gatherRows(inputs.data, index, batch.data, inputs.size / rows)
    const loss = options.loss(batch, batchLabels)
    backward(loss)
    optimizer.update(moved, state)
    return loss
  }
  const finish = (loss: Tensor, step: number, rate: number): TrainingStep => {
    const value = loss.item()
    const done = { step, epoch: (step * batchSize) / rows, loss: value, rate }
    if (Number.isFinite(value)) return done
    const origin = firstNonFinite(loss, parameters) ?? { operation: 'loss', value }
    return { ...done, nonFinite: { ...origin, step } }
  }

  let program: ReturnType<typeof engine.capture<Tensor>> | undefined
  try {
    for (let step = 1; ; step++) {
      const rate = schedule(step - 1)
      order.fill(index)
      for (let i = 0; i < batchSize; i++) batchLabels[i] = labels[index[i]]
      optimizer.advance(state, rate)
      let done: TrainingStep
      if (!captured) done = engine.scope(() => finish(compute(), step, rate))
      else {
        if (program) program.run()
        else program = engine.capture(compute)
        done = finish(program.result, step, rate)
      }
      yield done
      if (done.nonFinite) return
    }
  } finally {
    program?.dispose()
  }
}
