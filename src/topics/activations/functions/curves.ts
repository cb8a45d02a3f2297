import { backward, createEngine, dense } from '../../../engine/index.ts'
import { type ActivationSettings, settingsOf } from '../../../nn/activations/activation.ts'
import { type Curve, curve } from '../../../nn/activations/curve.ts'
import { ACTIVATIONS, type ActivationName } from '../../../nn/activations/table.ts'

/** The two lines w₁x + b₁ and w₂x + b₂ of a maxout unit with one input. */
export interface MaxoutLines {
  readonly w1: number
  readonly b1: number
  readonly w2: number
  readonly b2: number
}

/** max(w₁x + b₁, w₂x + b₂) and its slope, by back-propagation in double precision. */
export function maxoutCurve(x: ArrayLike<number>, { w1, b1, w2, b2 }: MaxoutLines): Curve {
  const engine = createEngine({ precision: 'f64' })
  const input = engine.parameter(engine.tensor(x, [x.length, 1]))
  const z = dense(input, engine.tensor([w1, w2], [1, 2]), engine.tensor([b1, b2]))
  const h = ACTIVATIONS.maxout.apply(z, settingsOf(ACTIVATIONS.maxout))
  backward(h)
  const made = { f: h.data, derivative: input.grad?.data ?? new Float64Array(x.length) }
  engine.dispose()
  return made
}

export interface CurveSettings {
  readonly lines: MaxoutLines
  readonly settings: Readonly<Record<'leaky-relu' | 'prelu' | 'elu', Partial<ActivationSettings>>>
}

/** f and f′ of a named function at each x. */
export function curveOf(
  name: ActivationName,
  x: ArrayLike<number>,
  { lines, settings }: CurveSettings,
): Curve {
  if (name === 'maxout') return maxoutCurve(x, lines)
  const own = name === 'leaky-relu' || name === 'prelu' || name === 'elu' ? settings[name] : undefined
  return curve(ACTIVATIONS[name], x, own)
}

/** Infimum and supremum of max(w₁x + b₁, w₂x + b₂) over all x. */
function maxoutRange({ w1, b1, w2, b2 }: MaxoutLines): readonly [number, number] {
  const high = w1 === 0 && w2 === 0 ? Math.max(b1, b2) : Infinity
  if (w1 === 0) return [w2 === 0 ? high : b1, high]
  if (w2 === 0) return [b2, high]
  if (w1 * w2 > 0) return [-Infinity, high]
  return [w1 * ((b2 - b1) / (w1 - w2)) + b1, high]
}

/** Infimum and supremum of a function's outputs, not always reached. */
export function rangeOf(name: ActivationName, { lines, settings }: CurveSettings): readonly [number, number] {
  if (name === 'maxout') return maxoutRange(lines)
  const own = name === 'leaky-relu' || name === 'prelu' || name === 'elu' ? settings[name] : undefined
  const activation = ACTIVATIONS[name]
  return activation.range(settingsOf(activation, own))
}
