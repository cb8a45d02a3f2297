import type { CodeLine } from '../../../lab/experiment.ts'
import type { ActivationName } from '../../../nn/activations/table.ts'

interface CodeValues {
  readonly function: ActivationName
  readonly x: number
  readonly leak: number
  readonly slope: number
  readonly alpha: number
  readonly w1: number
  readonly b1: number
  readonly w2: number
  readonly b2: number
}

type Body = (values: CodeValues) => readonly CodeLine[]

const part = (parameter: keyof CodeValues, { [parameter]: value }: CodeValues) => ({
  parameter,
  text: String(value),
})

/** f and its derivative df in NumPy, for an array x. */
const BODIES: Readonly<Record<ActivationName, Body>> = {
  sigmoid: () => [['f  = 1 / (1 + np.exp(-x))'], ['df = f * (1 - f)']],
  tanh: () => [['f  = np.tanh(x)'], ['df = 1 - f**2']],
  relu: () => [['f  = np.maximum(0, x)'], ['df = (x > 0).astype(float)']],
  'leaky-relu': (v) => [
    ['a  = ', part('leak', v)],
    ['f  = np.maximum(0, x) + a * np.minimum(0, x)'],
    ['df = np.where(x > 0, 1, a)'],
  ],
  prelu: (v) => [
    ['a  = ', part('slope', v), '   # learned: da = (dout * np.minimum(0, x)).sum()'],
    ['f  = np.maximum(0, x) + a * np.minimum(0, x)'],
    ['df = np.where(x > 0, 1, a)'],
  ],
  elu: (v) => [
    ['alpha = ', part('alpha', v)],
    ['f  = np.where(x > 0, x, alpha * np.expm1(x))'],
    ['df = np.where(x > 0, 1, f + alpha)'],
  ],
  maxout: (v) => [
    ['z1 = ', part('w1', v), ' * x + ', part('b1', v)],
    ['z2 = ', part('w2', v), ' * x + ', part('b2', v)],
    ['f  = np.maximum(z1, z2)'],
    ['df = np.where(z1 >= z2, ', part('w1', v), ', ', part('w2', v), ')'],
  ],
  selu: () => [
    ['scale, alpha = 1.0507009873554805, 1.6732632423543772'],
    ['f  = scale * np.where(x > 0, x, alpha * np.expm1(x))'],
    ['df = np.where(x > 0, scale, f + scale * alpha)'],
  ],
  gelu: () => [
    ['Phi = (1 + scipy.special.erf(x / 2**0.5)) / 2'],
    ['f  = x * Phi'],
    ['df = Phi + x * np.exp(-x**2 / 2) / (2 * np.pi)**0.5'],
  ],
  silu: () => [['s  = 1 / (1 + np.exp(-x))'], ['f  = x * s'], ['df = s * (1 + x * (1 - s))']],
  softplus: () => [['f  = np.logaddexp(0, x)'], ['df = 1 / (1 + np.exp(-x))']],
}

export function functionCode(values: CodeValues): readonly CodeLine[] {
  return [
    ['# ', { parameter: 'function', text: values.function }],
    ['x  = ', part('x', values)],
    ...BODIES[values.function](values),
  ]
}
