import type { Engine, RandomStreams } from '../../engine/index.ts'
import type { ActivationName } from '../../nn/activations/table.ts'
import type { InitialiserName } from '../../nn/initialisers/table.ts'
import { createMlp, type Mlp } from '../../nn/mlp.ts'
import type { NetworkSize } from '../../nn/training/memory.ts'
import { CLASSES, PIXELS } from './digits.ts'

export interface DigitNetOptions {
  readonly engine: Engine
  readonly streams: RandomStreams
  readonly layers: number
  readonly units: number
  readonly activation?: ActivationName
  /** Initialisation of the hidden layers; He if absent. */
  readonly rule?: InitialiserName
  /** σ of rule 'normal'. */
  readonly scale?: number
  /** First value of the hidden biases. */
  readonly bias?: number
  /** Probability with which dropout keeps a unit. */
  readonly keep?: number
  readonly batchNorm?: 'before'
}

/** Factor on He's weights in the output layer: the logits begin near 0, and the loss near ln 10. */
const OUTPUT_FACTOR = 0.1

/** 256 pixels → layers of ReLU units → 10 logits. */
export function createDigitNet({ layers, units, activation = 'relu', ...options }: DigitNetOptions): Mlp {
  const { engine, rule = 'he' } = options
  const hidden = new Array<number>(layers).fill(units)
  const net = createMlp({ ...options, inputs: PIXELS, hidden, outputs: CLASSES, activation, rule })
  const { data } = net.output.weights
  if (rule === 'he') engine.kernels.scale(data, data, OUTPUT_FACTOR)
  return net
}

/** What the memory of such a network depends on. */
export function digitNetSize({
  layers,
  units,
  activation = 'relu',
  batchNorm,
  keep = 1,
}: Pick<DigitNetOptions, 'layers' | 'units' | 'activation' | 'batchNorm' | 'keep'>): NetworkSize {
  const hidden = new Array<number>(layers).fill(units)
  return { inputs: PIXELS, hidden, outputs: CLASSES, activation, batchNorm, dropping: keep < 1 }
}

/** Weights of such a network. */
export function weightsOf({ layers, units }: { readonly layers: number; readonly units: number }): number {
  return PIXELS * units + (layers - 1) * units * units + units * CLASSES
}
