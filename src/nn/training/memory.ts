import { ACTIVATION_SIZES, type ActivationSize } from '../activations/sizes.ts'
import type { ActivationName } from '../activations/table.ts'
import type { OptimizerName } from '../optimizers/table.ts'

/** What the memory of a createMlp() network depends on. */
export interface NetworkSize {
  readonly inputs: number
  /** Units of each hidden layer. */
  readonly hidden: readonly number[]
  readonly outputs: number
  readonly activation: ActivationName
  readonly batchNorm?: 'before' | 'after'
  /** Dropout between the layers. */
  readonly dropping?: boolean
}

const FLOAT = 4
/** Instructions of a captured pass for each layer, forward and back, with the optimizer's; measured, rounded up. */
const INSTRUCTIONS = { forward: 700, both: 1800 } as const
/** States of random streams, statistics and other small buffers of a network, for each layer. */
const SMALL = 100
/** Arrays like each parameter that an optimizer keeps. */
const SLOTS: Readonly<Record<OptimizerName, number>> = {
  sgd: 0,
  momentum: 1,
  nesterov: 1,
  adagrad: 1,
  rmsprop: 1,
  adam: 2,
  'adam-no-bias-correction': 2,
  adamw: 2,
}
/** Arrays [N, features] of batch norm, forward by the batch or the running averages, and back. */
const NORM = { batch: 2, running: 8, backward: 1 } as const

interface LayerSize {
  readonly fanIn: number
  readonly units: number
  /** Of z. */
  readonly columns: number
  /** Columns that batch norm normalises; 0 without. */
  readonly features: number
  readonly activation: ActivationSize
}

function layersOf({ inputs, hidden, activation: name, batchNorm }: NetworkSize): LayerSize[] {
  const activation = ACTIVATION_SIZES[name]
  return hidden.map((units, i) => {
    const columns = units * activation.pieces
    const features = batchNorm === undefined ? 0 : batchNorm === 'before' ? columns : units
    return { fanIn: hidden[i - 1] ?? inputs, units, columns, features, activation }
  })
}

const total = (layers: readonly LayerSize[], numbers: (layer: LayerSize) => number) =>
  layers.reduce((sum, layer) => sum + numbers(layer), 0)

/** Learned numbers, at most: PReLU's slopes are counted as one for each unit. */
export function learnedNumbers(net: NetworkSize): number {
  const last = net.hidden.at(-1) ?? net.inputs
  const hidden = total(
    layersOf(net),
    ({ fanIn, units, columns, features, activation }) =>
      (fanIn + 1) * columns + 2 * features + (activation.learned ? units : 0),
  )
  return hidden + (last + 1) * net.outputs
}

/** Bytes of the parameters and of batch norm's averages. */
export function networkBytes(net: NetworkSize): number {
  const averages = 4 * total(layersOf(net), ({ features }) => features)
  return FLOAT * (learnedNumbers(net) + averages) + SMALL * (net.hidden.length + 2)
}

/** Numbers of a forward pass over `rows` with its softmax cross-entropy. */
function forwardNumbers(net: NetworkSize, rows: number, source: 'batch' | 'running'): number {
  const hidden = total(layersOf(net), ({ units, columns, features, activation }) => {
    const dropped = net.dropping && source === 'batch' ? 2 : 0
    return rows * (columns + NORM[source] * features + (activation.forward + dropped) * units) + 2 * features
  })
  return hidden + rows * (2 * net.outputs + 1) + 2
}

/** Bytes of a forward pass over `rows` in test mode with its loss, captured or in a scope, where nothing goes back. */
export function evaluationBytes(net: NetworkSize, rows: number): number {
  return FLOAT * forwardNumbers(net, rows, 'running') + INSTRUCTIONS.forward * (net.hidden.length + 2)
}

/** Bytes of a captured pass over `rows`, forward and back, with the gradients of all parameters. */
export function passBytes(net: NetworkSize, rows: number): number {
  const back = total(
    layersOf(net),
    ({ units, features, activation }) =>
      rows * ((1 + activation.backward + (net.dropping ? 1 : 0)) * units + NORM.backward * features),
  )
  const numbers =
    forwardNumbers(net, rows, 'batch') + back + rows * (net.outputs + 1) + 2 + learnedNumbers(net)
  return FLOAT * numbers + INSTRUCTIONS.both * (net.hidden.length + 2)
}

/** Bytes that train() holds beside its pass: the batch with its labels, and the optimizer's state. */
export function stateBytes(net: NetworkSize, batch: number, optimizer: OptimizerName = 'sgd'): number {
  return FLOAT * (batch * (net.inputs + 2) + SLOTS[optimizer] * learnedNumbers(net) + 8)
}

/** Bytes of a network in train() with batches of `batch` rows. */
export function trainingBytes(net: NetworkSize, batch: number, optimizer: OptimizerName = 'sgd'): number {
  return networkBytes(net) + stateBytes(net, batch, optimizer) + passBytes(net, batch)
}
