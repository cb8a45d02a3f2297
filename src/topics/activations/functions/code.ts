import { piece, pieces, program } from '../../../lab/code.ts'
import type { CodeLine } from '../../../lab/experiment.ts'
import type { FunctionName } from '../names.ts'

interface Values {
  readonly function: FunctionName
  readonly x: number
  readonly leak: number
  readonly slope: number
  readonly alpha: number
  readonly w1: number
  readonly b1: number
  readonly w2: number
  readonly b2: number
}

type Body = (values: ReturnType<typeof pieces<Values>>) => readonly CodeLine[]

/** f and its derivative df in NumPy, for an array x. */
const BODIES: Readonly<Record<FunctionName, Body>> = {
  sigmoid: () => program`
    f  = 1 / (1 + np.exp(-x))
    df = f * (1 - f)`,
  tanh: () => program`
    f  = np.tanh(x)
    df = 1 - f**2`,
  relu: () => program`
    f  = np.maximum(0, x)
    df = (x > 0).astype(float)`,
  'leaky-relu': ({ leak }) => program`
    a  = ${leak}
    f  = np.maximum(0, x) + a * np.minimum(0, x)
    df = np.where(x > 0, 1, a)`,
  prelu: ({ slope }) => program`
    a  = ${slope}   # learned: da = (dout * np.minimum(0, x)).sum()
    f  = np.maximum(0, x) + a * np.minimum(0, x)
    df = np.where(x > 0, 1, a)`,
  elu: ({ alpha }) => program`
    alpha = ${alpha}
    f  = np.where(x > 0, x, alpha * np.expm1(x))
    df = np.where(x > 0, 1, f + alpha)`,
  maxout: ({ w1, b1, w2, b2 }) => program`
    z1 = ${w1} * x + ${b1}
    z2 = ${w2} * x + ${b2}
    f  = np.maximum(z1, z2)
    df = np.where(z1 >= z2, ${w1}, ${w2})`,
  selu: () => program`
    scale, alpha = 1.0507009873554805, 1.6732632423543772
    f  = scale * np.where(x > 0, x, alpha * np.expm1(x))
    df = np.where(x > 0, scale, f + scale * alpha)`,
  gelu: () => program`
    Phi = (1 + scipy.special.erf(x / 2**0.5)) / 2
    f  = x * Phi
    df = Phi + x * np.exp(-x**2 / 2) / (2 * np.pi)**0.5`,
  silu: () => program`
    s  = 1 / (1 + np.exp(-x))
    f  = x * s
    df = s * (1 + x * (1 - s))`,
  softplus: () => program`
    f  = np.logaddexp(0, x)
    df = 1 / (1 + np.exp(-x))`,
}

/** The NumPy lines of the chosen function and its derivative. */
export function code(values: Values): readonly CodeLine[] {
  const given = pieces(values)
  return program`
    # ${piece('function', values.function)}
    x  = ${given.x}
    ${BODIES[values.function](given)}`
}
