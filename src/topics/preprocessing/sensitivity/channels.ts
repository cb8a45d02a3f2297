import { TURNS } from './line-study.ts'
import { GRID } from './loss-surface.ts'

export const channels = {
  /** Steps of gradient descent done. */
  step: { kind: 'scalar' },
  rawW: { kind: 'scalar' },
  rawB: { kind: 'scalar' },
  rawLoss: { kind: 'scalar' },
  treatedW: { kind: 'scalar' },
  treatedB: { kind: 'scalar' },
  treatedLoss: { kind: 'scalar' },
  /** Step at which the loss came within `target` of its minimum; NaN before. */
  rawReached: { kind: 'scalar' },
  treatedReached: { kind: 'scalar' },
  /** [x1, x2, label] of each example, in data units. */
  examples: { kind: 'table', columns: 3 },
  /** [mean1, mean2, scale1, scale2]: treated = (raw − mean)/scale. */
  frameOfTreated: { kind: 'vector' },
  /** Rows [w1, w2, b] in data units: the line, nudged in raw coordinates, nudged in treated coordinates. */
  lines: { kind: 'table', columns: 3 },
  /** [loss before, raw after, treated after, wrong before, raw wrong after, treated wrong after] */
  nudge: { kind: 'vector' },
  /** Loss of the weights turned by each of TURNS, raw and then treated. */
  turned: { kind: 'table', columns: TURNS.length },
  /** [w, b, λ1, λ2, smallest loss, w of the line, b of the line] raw and then treated. */
  minimum: { kind: 'table', columns: 7 },
  /** [w low, w high, b low, b high] of the surfaces, raw and then treated. */
  windows: { kind: 'table', columns: 4 },
  rawSurface: { kind: 'table', columns: GRID },
  treatedSurface: { kind: 'table', columns: GRID },
} as const
