import { cos, sin } from '../../../engine/math/f64.ts'
import { type LineExamples, type LossName, pointLoss } from './margin-loss.ts'

export const DEGREE = Math.PI / 180

/** Score w₁x₁ + w₂x₂ + b; the line is where it is 0. */
export interface Separator {
  readonly w1: number
  readonly w2: number
  readonly b: number
}

/** Coordinates z = (x − centre) / scale, feature by feature. */
export interface Coordinates {
  readonly centre: readonly [number, number]
  readonly scale: readonly [number, number]
}

/** Two classes of points: [N, 2] and labels ±1 [N]. */
export interface LabelledPoints {
  readonly points: Float64Array
  readonly labels: Float64Array
}

export function inCoordinates({ centre, scale }: Coordinates, points: Float64Array): Float64Array {
  return points.map((value, i) => (value - centre[i % 2]) / scale[i % 2])
}

/**
 * The classifier in data units whose line has the normal (cos angle, sin angle) and stands `offset` from `middle`, with
 * weights of length `weight`.
 */
export function separatorAt(
  angle: number,
  offset: number,
  weight: number,
  middle: readonly [number, number],
): Separator {
  const w1 = weight * cos(angle * DEGREE)
  const w2 = weight * sin(angle * DEGREE)
  return { w1, w2, b: -(w1 * middle[0] + w2 * middle[1] + weight * offset) }
}

/** The same classifier for z = (x − centre)/scale: w'ⱼ = wⱼ·scaleⱼ, b' = b + w·centre. */
export function expressedIn({ centre, scale }: Coordinates, { w1, w2, b }: Separator): Separator {
  return { w1: w1 * scale[0], w2: w2 * scale[1], b: b + w1 * centre[0] + w2 * centre[1] }
}

/** The same classifier in data units again. */
export function inDataUnits({ centre, scale }: Coordinates, { w1, w2, b }: Separator): Separator {
  const [v1, v2] = [w1 / scale[0], w2 / scale[1]]
  return { w1: v1, w2: v2, b: b - v1 * centre[0] - v2 * centre[1] }
}

/** |w| */
export const lengthOf = ({ w1, w2 }: Separator): number => Math.sqrt(w1 * w1 + w2 * w2)

/**
 * Weights changed by Δw = (R − 1)w·length/|w| and bias raised by `shift`, R the rotation by `turn` degrees. |Δw| depends on
 * `length` and `turn` alone, so changes in different coordinates are alike. With length = |w| the weights are just rotated.
 */
export function nudged(
  separator: Separator,
  turn: number,
  shift: number,
  length = lengthOf(separator),
): Separator {
  const { w1, w2, b } = separator
  const share = length / lengthOf(separator)
  const c = 1 + share * (cos(turn * DEGREE) - 1)
  const s = share * sin(turn * DEGREE)
  return { w1: c * w1 - s * w2, w2: s * w1 + c * w2, b: b + shift }
}

/** Mean loss, and the share of examples on the wrong side. */
export function separatorLoss(
  name: LossName,
  { points, labels }: LabelledPoints,
  { w1, w2, b }: Separator,
): { loss: number; wrong: number } {
  let loss = 0
  let wrong = 0
  labels.forEach((label, i) => {
    const score = w1 * points[2 * i] + w2 * points[2 * i + 1] + b
    loss += pointLoss(name, label, score).value
    if (score * label <= 0) wrong++
  })
  return { loss: loss / labels.length, wrong: wrong / labels.length }
}

/** Positions along the unit vector in the direction of the separator's weights. */
export function alongNormal({ points, labels }: LabelledPoints, { w1, w2 }: Separator): LineExamples {
  const length = Math.sqrt(w1 * w1 + w2 * w2)
  const positions = labels.map((_, i) => (w1 * points[2 * i] + w2 * points[2 * i + 1]) / length)
  return { positions, labels }
}
