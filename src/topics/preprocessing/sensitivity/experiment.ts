import { defineExperiment } from '../../../lab/experiment.ts'
import { choice, integer, logReal, real, seed } from '../../../lab/parameter.ts'
import { channels } from './channels.ts'
import { code } from './code.ts'
import { LineDescent, recordedSteps } from './descent.ts'
import { coordinatesOf, RAW, studyLine, TURNS } from './line-study.ts'
import { GRID } from './loss-surface.ts'
import { LOSSES } from './margin-loss.ts'
import { reading } from './reading.ts'
import { type LabelledPoints, type Separator, separatorAt, separatorLoss } from './separator.ts'
import { drawTwoClasses, PER_CLASS } from './two-classes.ts'

/** Rows [x1, x2, label]. */
function examplesTable({ points, labels }: LabelledPoints): Float64Array {
  const table = new Float64Array(3 * labels.length)
  for (let i = 0; i < labels.length; i++) table.set([points[2 * i], points[2 * i + 1], labels[i]], 3 * i)
  return table
}

const row = ({ w1, w2, b }: Separator) => [w1, w2, b]

export const experiment = defineExperiment({
  id: 'preprocessing/sensitivity',
  version: 2,
  parameters: {
    angle: real({ default: 0, min: -90, max: 90, step: 1, unit: '°', group: 'boundary' }),
    offset: real({ default: 0, min: -6, max: 6, step: 0.05, group: 'boundary' }),
    turn: real({ default: 10, min: -30, max: 30, step: 0.5, unit: '°' }),
    shift: real({ default: 0, min: -5, max: 5, step: 0.05, group: 'boundary' }),
    distance: real({ default: 5, min: 0, max: 15, step: 0.1 }),
    spread: logReal({ default: 1, min: 0.2, max: 5, group: 'data' }),
    treatment: choice(['centred', 'normalised'], 'centred'),
    loss: choice(LOSSES, 'logistic', { group: 'training' }),
    weight: logReal({ default: 2, min: 0.1, max: 10, group: 'boundary' }),
    rate: real({ default: 0.5, min: 0.05, max: 1, step: 0.01, group: 'training' }),
    target: logReal({ default: 0.01, min: 0.0001, max: 0.3, group: 'training' }),
    steps: integer({ default: 3000, min: 50, max: 20000, scale: 'log', group: 'training' }),
    seed: seed(3),
  },
  channels,
  presets: {
    turn: {},
    shift: { turn: 0, shift: 1 },
    far: { distance: 12 },
    near: { distance: 0.5 },
    wide: { spread: 4, distance: 8, weight: 0.5 },
    normalised: { spread: 4, distance: 8, weight: 0.5, treatment: 'normalised' },
    squared: { loss: 'squared', weight: 0.6 },
    fastest: { rate: 0.97, loss: 'squared', weight: 0.6 },
  },
  plots: [
    'raw-points',
    'preprocessed-points',
    'raw-surface',
    'preprocessed-surface',
    'rotation',
    'training',
    'numbers',
  ],
  focus: { plots: ['raw-points', 'preprocessed-points'], parameters: ['turn', 'distance', 'treatment'] },
  frames: ({ steps }) => recordedSteps(steps).length,
  cost: ({ steps }) => ({
    // Both surfaces; then the examples in every coordinate, what was turned, and the recorded steps.
    bytes: 4 * 2 * GRID * GRID + 8 * (18 * PER_CLASS + 2 * TURNS.length + recordedSteps(steps).length + 200),
    operations: 2 * PER_CLASS * 40 * (2 * steps + 2 * GRID * GRID + 2 * TURNS.length + 200),
  }),
  *run({ distance, spread, treatment, rate, target, steps, ...setting }, { random }) {
    const data = drawTwoClasses(random.stream('data'), distance, spread)
    const coordinates = coordinatesOf(treatment, data.points)
    const line = separatorAt(setting.angle, setting.offset, setting.weight, coordinates.centre)
    const before = separatorLoss(setting.loss, data, line)
    yield
    const raw = studyLine(data, RAW, line, setting)
    yield
    const treated = studyLine(data, coordinates, line, setting)
    yield
    const both = [raw, treated]
    const constant = {
      examples: examplesTable(data),
      frameOfTreated: Float64Array.of(...coordinates.centre, ...coordinates.scale),
      lines: Float64Array.of(...row(line), ...row(raw.moved), ...row(treated.moved)),
      nudge: Float64Array.of(
        ...[before.loss, raw.after.loss, treated.after.loss],
        ...[before.wrong, raw.after.wrong, treated.after.wrong],
      ),
      turned: Float64Array.of(...raw.turned, ...treated.turned),
      minimum: Float64Array.from(
        both.flatMap(({ lowest, curvatures, yours }) => [
          ...[lowest.w, lowest.b, ...curvatures, lowest.loss],
          ...yours,
        ]),
      ),
      windows: Float64Array.of(...raw.window, ...treated.window),
      rawSurface: raw.surface,
      treatedSurface: treated.surface,
    }
    const [onRaw, onTreated] = both.map(
      ({ examples, lowest }) => new LineDescent(setting.loss, examples, rate, lowest.loss + target),
    )
    for (const step of recordedSteps(steps)) {
      while (onRaw.step < step) {
        onRaw.advance()
        onTreated.advance()
      }
      yield {
        step,
        ...{ rawW: onRaw.w, rawB: onRaw.b, rawLoss: onRaw.at.loss, rawReached: onRaw.reached },
        ...{ treatedW: onTreated.w, treatedB: onTreated.b, treatedLoss: onTreated.at.loss },
        treatedReached: onTreated.reached,
        ...constant,
      }
    }
  },
  reading,
  code,
})
