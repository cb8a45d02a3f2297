import { backward, createEngine, type Floats } from '../../engine/index.ts'
import { type Activation, type ActivationSettings, settingsOf } from './activation.ts'

export interface Curve {
  readonly f: Floats
  readonly derivative: Floats
}

/** f and f′ (by back-propagation) at each x in double precision. For functions of one piece. */
export function curve(
  activation: Activation,
  x: ArrayLike<number>,
  settings?: Partial<ActivationSettings>,
): Curve {
  const engine = createEngine({ precision: 'f64' })
  const z = engine.parameter(engine.tensor(x))
  const h = activation.apply(z, settingsOf(activation, settings))
  backward(h)
  const made = { f: h.data, derivative: z.grad?.data ?? new Float64Array(x.length) }
  engine.dispose()
  return made
}
