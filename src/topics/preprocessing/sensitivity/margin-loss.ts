import { exp, log } from '../../../engine/math/f64.ts'
import type { Symmetric } from '../moments.ts'

export const LOSSES = ['logistic', 'squared'] as const
export type LossName = (typeof LOSSES)[number]

/** Value, slope and curvature in z of the loss of one example with label y = ±1 and score z. */
export interface PointLoss {
  readonly value: number
  readonly slope: number
  readonly curvature: number
}

/** logistic: ln(1 + e^(−yz)), in nats; squared: ½(z − y)². */
export function pointLoss(name: LossName, y: number, z: number): PointLoss {
  if (name === 'squared') return { value: ((z - y) * (z - y)) / 2, slope: z - y, curvature: 1 }
  const margin = y * z
  const small = exp(-Math.abs(margin))
  const wrong = (margin >= 0 ? small : 1) / (1 + small)
  return {
    value: Math.max(0, -margin) + log(1 + small),
    slope: -y * wrong,
    curvature: wrong * (1 - wrong),
  }
}

/** Examples on a line: position s [N] and label ±1 [N]. The score of each is w·s + b. */
export interface LineExamples {
  readonly positions: Float64Array
  readonly labels: Float64Array
}

export interface LossAt {
  readonly loss: number
  /** ∂L/∂w, ∂L/∂b */
  readonly gradient: readonly [number, number]
  /** Over (w, b). */
  readonly hessian: Symmetric
}

/** Mean loss over the examples with its first and second derivatives. */
export function lossAt(name: LossName, { positions, labels }: LineExamples, w: number, b: number): LossAt {
  const count = positions.length
  let loss = 0
  let dW = 0
  let dB = 0
  let ww = 0
  let wb = 0
  let bb = 0
  for (let i = 0; i < count; i++) {
    const s = positions[i]
    const { value, slope, curvature } = pointLoss(name, labels[i], w * s + b)
    loss += value
    dW += slope * s
    dB += slope
    ww += curvature * s * s
    wb += curvature * s
    bb += curvature
  }
  return {
    loss: loss / count,
    gradient: [dW / count, dB / count],
    hessian: { xx: ww / count, xy: wb / count, yy: bb / count },
  }
}

/** Where the mean loss is smallest, by Newton's method with halving of steps that do not go down. */
export function minimum(name: LossName, examples: LineExamples): LossAt & { w: number; b: number } {
  let w = 0
  let b = 0
  let here = lossAt(name, examples, w, b)
  for (let iteration = 0; iteration < 50; iteration++) {
    const [gw, gb] = here.gradient
    const { xx, xy, yy } = here.hessian
    const determinant = xx * yy - xy * xy
    const stepW = (yy * gw - xy * gb) / determinant
    const stepB = (xx * gb - xy * gw) / determinant
    let share = 1
    let next = lossAt(name, examples, w - stepW, b - stepB)
    while (!(next.loss < here.loss) && share > 2 ** -20) {
      share /= 2
      next = lossAt(name, examples, w - share * stepW, b - share * stepB)
    }
    if (!(next.loss < here.loss)) break
    w -= share * stepW
    b -= share * stepB
    here = next
  }
  return { ...here, w, b }
}
