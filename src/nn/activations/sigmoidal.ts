import { sigmoid as sigmoidOp, tanh as tanhOp } from '../../engine/index.ts'
import type { Activation } from './activation.ts'

/** h(1−h) = 5 % of ¼ at h = ½(1 − √0.95). */
const SIGMOID_EDGE = 0.5 * (1 - Math.sqrt(0.95))
/** 1 − h² = 5 % of 1 at h = √0.95. */
const TANH_EDGE = Math.sqrt(0.95)

/** 1/(1 + e^−z) */
export const sigmoid: Activation = {
  name: 'sigmoid',
  tex: { f: '\\frac{1}{1+e^{-z}}', derivative: 'f(z)\\,(1-f(z))' },
  range: () => [0, 1],
  odd: false,
  saturates: 'both',
  saturated: () => [
    [0, SIGMOID_EDGE],
    [1 - SIGMOID_EDGE, 1],
  ],
  pieces: 1,
  learned: false,
  later: false,
  source: 'Verhulst 1845',
  apply: (z) => sigmoidOp(z),
}

/** (e^z − e^−z)/(e^z + e^−z) */
export const tanh: Activation = {
  name: 'tanh',
  tex: { f: '\\tanh z', derivative: '1-f(z)^2' },
  range: () => [-1, 1],
  odd: true,
  saturates: 'both',
  saturated: () => [
    [-1, -TANH_EDGE],
    [TANH_EDGE, 1],
  ],
  pieces: 1,
  learned: false,
  later: false,
  source: 'LeCun et al. 1991',
  apply: (z) => tanhOp(z),
}
