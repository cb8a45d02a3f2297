import type { Engine, RandomStreams } from '../../engine/index.ts'
import { log } from '../../engine/math/f64.ts'
import { createMlp, type Mlp } from '../../nn/mlp.ts'
import { CLASSES } from './spiral-data.ts'

export const UNITS = 32
/** Loss of a network that gives each class the probability 1/3, ln 3 nats. */
export const CHANCE = log(CLASSES)

export interface SpiralNetOptions {
  readonly engine: Engine
  readonly streams: RandomStreams
  readonly layers: number
  /** Factor on He's weights in the hidden layers. */
  readonly gain: number
}

/** 2 coordinates → layers of 32 ReLU units → 3 logits, from He's initialisation times `gain`. */
export function createSpiralNet({ engine, streams, layers, gain }: SpiralNetOptions): Mlp {
  const hidden = new Array<number>(layers).fill(UNITS)
  const net = createMlp({
    engine,
    streams,
    inputs: 2,
    hidden,
    outputs: CLASSES,
    activation: 'relu',
    rule: 'he',
  })
  for (const { affine } of net.hidden) engine.kernels.scale(affine.weights.data, affine.weights.data, gain)
  return net
}

/** Weights and biases of such a network. */
export const sizeOf = (layers: number): number =>
  3 * UNITS + (layers - 1) * (UNITS + 1) * UNITS + (UNITS + 1) * CLASSES
