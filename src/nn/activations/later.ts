import { elu, erf, multiply, scale, shift, sigmoid, softplus as softplusOp } from '../../engine/index.ts'
import type { Activation } from './activation.ts'

const common = { odd: false, pieces: 1, learned: false, later: true } as const

/** Fixed point at mean 0, variance 1 (Klambauer et al. 2017, equation 14). */
const SELU_ALPHA = 1.6732632423543772
const SELU_LAMBDA = 1.0507009873554805

/** λz where z > 0, else λα(e^z − 1) */
export const selu: Activation = {
  ...common,
  name: 'selu',
  tex: {
    f: '\\lambda\\,\\operatorname{ELU}_\\alpha(z)',
    derivative: '\\lambda \\text{ if } z>0, \\text{ else } f(z)+\\lambda\\alpha',
  },
  range: () => [-SELU_LAMBDA * SELU_ALPHA, Infinity],
  saturates: 'left',
  // f′ = f + λα is at most 5 % of its largest value λα.
  saturated: () => [[-SELU_LAMBDA * SELU_ALPHA, -0.95 * SELU_LAMBDA * SELU_ALPHA]],
  source: 'Klambauer et al. 2017',
  apply: (z) => scale(elu(z, { alpha: SELU_ALPHA }), { by: SELU_LAMBDA }),
}

/** z·Φ(z), Φ the normal distribution function, exact. */
export const gelu: Activation = {
  ...common,
  name: 'gelu',
  tex: { f: 'z\\,\\Phi(z)', derivative: '\\Phi(z) + z\\,\\varphi(z)' },
  range: () => [-0.16997120747990366, Infinity],
  saturates: 'left',
  saturated: () => [],
  source: 'Hendrycks & Gimpel 2016',
  apply: (z) => multiply(z, scale(shift(erf(scale(z, { by: Math.SQRT1_2 })), { by: 1 }), { by: 0.5 })),
}

/** z·σ(z) */
export const silu: Activation = {
  ...common,
  name: 'silu',
  tex: { f: 'z\\,\\sigma(z)', derivative: '\\sigma(z)\\,(1 + z\\,(1-\\sigma(z)))' },
  range: () => [-0.27846454276107374, Infinity],
  saturates: 'left',
  saturated: () => [],
  source: 'Elfwing, Uchibe & Doya 2017; Ramachandran, Zoph & Le 2017 (Swish)',
  apply: (z) => multiply(z, sigmoid(z)),
}

/** ln(1 + e^z) */
export const softplus: Activation = {
  ...common,
  name: 'softplus',
  tex: { f: '\\ln(1+e^z)', derivative: '\\sigma(z)' },
  range: () => [0, Infinity],
  saturates: 'left',
  // f′ = 1 − e^−f = 5 % at f = −ln 0.95.
  saturated: () => [[0, 0.05129329438755058]],
  source: 'Dugas et al. 2001',
  apply: (z) => softplusOp(z),
}
