import { cos, sin } from '../../engine/math/f64.ts'
import type { RandomStream } from '../../engine/index.ts'
import type { Cloud } from './clusters.ts'

const TURN = 5
const NOISE = 0.2

/** Arms of a spiral, one class each: radius 0 … 2.5, an angle that grows with it by 5 rad, and noise of 0.2 rad. */
export function spirals(stream: RandomStream, rows: number, arms: number): Cloud {
  const points = new Float64Array(rows * 2)
  const labels = new Int32Array(rows)
  const perArm = Math.ceil(rows / arms)
  for (let i = 0; i < rows; i++) {
    const arm = i % arms
    const along = (Math.floor(i / arms) + 0.5) / perArm
    const angle = (2 * Math.PI * arm) / arms + TURN * along + NOISE * stream.normal()
    points[i * 2] = 2.5 * along * cos(angle)
    points[i * 2 + 1] = 2.5 * along * sin(angle)
    labels[i] = arm
  }
  return { points, labels }
}
