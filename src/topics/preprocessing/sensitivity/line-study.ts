import { momentsOf } from '../moments.ts'
import { principalAxes } from '../principal.ts'
import { lossSurface, windowOf } from './loss-surface.ts'
import { type LossName, minimum } from './margin-loss.ts'
import {
  alongNormal,
  type Coordinates,
  expressedIn,
  inCoordinates,
  inDataUnits,
  type LabelledPoints,
  lengthOf,
  nudged,
  type Separator,
  separatorLoss,
} from './separator.ts'

/** Angles, in degrees, at which the loss of the turned weights is drawn: −30 … 30. */
export const TURNS = Float64Array.from({ length: 61 }, (_, i) => i - 30)

export const RAW: Coordinates = { centre: [0, 0], scale: [1, 1] }

export type Treatment = 'centred' | 'normalised'

/** Coordinates that the treatment leads to, with the statistics of the points. */
export function coordinatesOf(treatment: Treatment, points: Float64Array): Coordinates {
  const { mean, covariance } = momentsOf(points)
  if (treatment === 'centred') return { centre: mean, scale: RAW.scale }
  return { centre: mean, scale: [Math.sqrt(covariance.xx), Math.sqrt(covariance.yy)] }
}

export interface Nudge {
  readonly loss: LossName
  /** Degrees by which the weights are turned. */
  readonly turn: number
  /** Added to the bias. */
  readonly shift: number
}

/** One line as seen from one set of coordinates: what a nudge does to its loss, and the surface that training walks. */
export function studyLine(
  data: LabelledPoints,
  coordinates: Coordinates,
  line: Separator,
  { loss, turn, shift }: Nudge,
) {
  const own = { points: inCoordinates(coordinates, data.points), labels: data.labels }
  const start = expressedIn(coordinates, line)
  // The change of the weights is as long as on raw data, where it is a rotation.
  const length = lengthOf(line)
  const moved = nudged(start, turn, shift, length)
  const examples = alongNormal(own, start)
  const lowest = minimum(loss, examples)
  const range = windowOf(lowest.w, lowest.b)
  return {
    /** The nudged line in data units. */
    moved: inDataUnits(coordinates, moved),
    after: separatorLoss(loss, own, moved),
    /** Loss at each of TURNS. */
    turned: TURNS.map((angle) => separatorLoss(loss, own, nudged(start, angle, 0, length)).loss),
    /** Examples along the weights' direction: what (w, b) is trained on. */
    examples,
    lowest,
    curvatures: principalAxes(lowest.hessian).values,
    /** The line itself on the surface. */
    yours: [Math.sqrt(start.w1 * start.w1 + start.w2 * start.w2), start.b] as const,
    window: Float64Array.of(...range.w, ...range.b),
    surface: lossSurface(loss, examples, range),
  }
}
