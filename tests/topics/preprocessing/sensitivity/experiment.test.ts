import { describe, expect, test } from 'vitest'
import type { Frame } from '../../../../src/lab/channel.ts'
import { defaultValues } from '../../../../src/lab/defaults.ts'
import { experiment } from '../../../../src/topics/preprocessing/sensitivity/experiment.ts'
import { TURNS } from '../../../../src/topics/preprocessing/sensitivity/line-study.ts'
import { GRID } from '../../../../src/topics/preprocessing/sensitivity/loss-surface.ts'
import { conditionNumbers } from '../../../../src/topics/preprocessing/sensitivity/reading.ts'
import { record } from '../../../support/record.ts'

interface Run {
  readonly last: Frame<typeof experiment.channels>
}

/** Means of s, s² and of the labels over the examples along x₁, straight from the frame. */
function momentsAlong({ last }: Run, centre = 0, scale = 1) {
  let [s, square] = [0, 0]
  const count = last.examples.length / 3
  for (let i = 0; i < count; i++) {
    const position = (last.examples[3 * i] - centre) / scale
    s += position / count
    square += position ** 2 / count
  }
  return { s, square }
}

/** λ₁/λ₂ of [[q, s], [s, 1]] from its trace and determinant. */
function ratio({ s, square }: { s: number; square: number }): number {
  const [half, determinant] = [(square + 1) / 2, square - s * s]
  const root = Math.sqrt(half * half - determinant)
  return (half + root) / (half - root)
}

describe('preprocessing/sensitivity', () => {
  const usual = record(experiment)

  test('as many frames as promised, all numbers there', () => {
    expect(experiment.frames(usual.values)).toBe(usual.steps)
    expect(usual.last.rawSurface).toHaveLength(GRID * GRID)
    expect(usual.last.rawSurface.every(Number.isFinite)).toBe(true)
    expect(usual.last.turned).toHaveLength(2 * TURNS.length)
  })

  test('the condition numbers of the squared loss are those of [[E s², E s], [E s, 1]]', () => {
    const run = record(experiment, { loss: 'squared' })
    const [raw, treated] = conditionNumbers(run.last.minimum)
    expect(raw / ratio(momentsAlong(run))).toBeCloseTo(1, 8)
    expect(treated / ratio(momentsAlong(run, run.last.frameOfTreated[0]))).toBeCloseTo(1, 8)
  })

  test('normalised data have condition number 1 under the squared loss', () => {
    const { last } = record(experiment, { loss: 'squared', treatment: 'normalised', spread: 4 })
    expect(conditionNumbers(last.minimum)[1]).toBeCloseTo(1, 8)
  })

  test('both surfaces have the same lowest loss, at the same line', () => {
    const [w, b, , , lowest] = usual.last.minimum
    const [treatedW, treatedB, , , treatedLowest] = usual.last.minimum.subarray(7)
    expect(treatedLowest).toBeCloseTo(lowest, 10)
    expect(treatedW).toBeCloseTo(w, 6)
    expect(b + w * usual.last.frameOfTreated[0]).toBeCloseTo(treatedB, 5)
  })

  test('the losses of the nudge are those computed from the examples and the drawn lines', () => {
    const { last } = record(experiment, { turn: 7, shift: 0.4, angle: 12 })
    for (let side = 0; side < 3; side++) {
      const [w1, w2, b] = last.lines.subarray(3 * side, 3 * side + 3)
      let sum = 0
      for (let i = 0; i < last.examples.length; i += 3) {
        const score = w1 * last.examples[i] + w2 * last.examples[i + 1] + b
        sum += Math.log1p(Math.exp(-last.examples[i + 2] * score)) / (last.examples.length / 3)
      }
      expect(last.nudge[side]).toBeCloseTo(sum, 10)
    }
  })

  test('turning costs several times more on raw data, and the same when the cloud lies at the origin', () => {
    const rise = ({ last }: Run) => [last.nudge[1] - last.nudge[0], last.nudge[2] - last.nudge[0]]
    const [raw, centred] = rise(usual)
    expect(raw).toBeGreaterThan(5 * centred)
    const [rawShift, centredShift] = rise(record(experiment, experiment.presets.shift))
    expect(rawShift).toBeCloseTo(centredShift, 10)
    const [near, nearCentred] = rise(record(experiment, { distance: 0 }))
    expect(Math.abs(near - nearCentred)).toBeLessThan(0.01)
  })

  test('the loss at no turn is the loss before the nudge, on both sides', () => {
    const { turned, nudge } = usual.last
    expect(turned[30]).toBeCloseTo(nudge[0], 10)
    expect(turned[61 + 30]).toBeCloseTo(nudge[0], 10)
    expect(turned[40]).toBeCloseTo(nudge[1], 10)
    expect(turned[61 + 40]).toBeCloseTo(nudge[2], 10)
  })

  test('training never climbs, and raw data take at least a hundred times as many steps', () => {
    for (const name of ['rawLoss', 'treatedLoss'] as const) {
      const losses = usual.log.column(name)
      for (let i = 1; i < losses.length; i++) expect(losses[i]).toBeLessThan(losses[i - 1] + 1e-12)
    }
    expect(usual.last.rawReached).toBeGreaterThan(100 * usual.last.treatedReached)
  })

  test('every preset runs to finite numbers, and the same values give the same hash', () => {
    for (const preset of Object.values(experiment.presets)) {
      expect(record(experiment, preset).last.minimum.every(Number.isFinite)).toBe(true)
    }
    expect(record(experiment).hash).toBe(usual.hash)
  })

  test('the code has the treatment, the nudge and the rate in it', () => {
    const values = { ...defaultValues(experiment.parameters), treatment: 'normalised', turn: 7 } as const
    const text = experiment
      .code(values)
      .map((line) => line.map((piece) => (typeof piece === 'string' ? piece : piece.text)).join(''))
      .join('\n')
    expect(text).toContain('Z = (X - X.mean(axis=0)) / X.std(axis=0)')
    expect(text).toContain('np.deg2rad(7)')
  })
})
