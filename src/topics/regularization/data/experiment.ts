import { RandomStreams } from '../../../engine/index.ts'
import { defineExperiment } from '../../../lab/experiment.ts'
import { choice, dataFile, integer, real, seed } from '../../../lab/parameter.ts'
import { channels, NEIGHBOURS, SHOWN, TRIED } from './channels.ts'
import { code } from './code.ts'
import { partsOf, sharesOf, shownOf } from './measured.ts'
import { reading } from './reading.ts'
import { countsOf, drawSet, layoutOf, pickFrom, pixelsOf, SET_NAMES } from './sets.ts'

const parameters = {
  set: choice(SET_NAMES, 'digits', { group: 'data' }),
  size: choice(['16', '28'], '16', { group: 'data' }),
  difficulty: real({ default: 0.5, min: 0, max: 1, step: 0.01, group: 'data' }),
  example: integer({ default: 4, min: 0, max: 99, group: 'measurement' }),
  examples: integer({ default: 600, min: 20, max: 1000, scale: 'log', group: 'data' }),
  file: dataFile(),
  seed: seed(),
}

export const experiment = defineExperiment({
  id: 'regularization/data',
  version: 1,
  parameters,
  channels,
  presets: {
    digits: {},
    easy: { difficulty: 0.2 },
    hard: { difficulty: 1 },
    letters: { set: 'letters', examples: 800 },
    large: { size: '28' },
    shapes: { set: 'shapes', examples: 300, example: 2 },
  },
  plots: ['sheet', 'difficulty', 'means', 'neighbours'],
  focus: { plots: ['sheet', 'difficulty'], parameters: ['set', 'difficulty'] },
  frames: ({ file }) => (file === '' ? TRIED : 1),
  cost: (choice) => {
    const { asked, known } = countsOf(choice)
    const layout = layoutOf(choice)
    const size = pixelsOf(layout)
    const classes = layout.names.length
    return {
      // The known pictures in the engine, batches of those asked, and what a frame shows.
      bytes:
        4 * size * (Math.max(known, classes) + 60 + classes * (SHOWN + 1) + NEIGHBOURS + 1 + TRIED) +
        4 * 60 * known +
        4000,
      operations: (TRIED + 1) * ((asked + known) * size * 500 + 2 * asked * known * size),
    }
  },
  idle: ({ set, file }) => (file !== '' ? ['set', 'size', 'difficulty'] : set === 'shapes' ? ['size'] : []),
  undrawn: ({ file }) => (file === '' ? [] : ['difficulty']),

  /** A frame tries one more difficulty; the first has the set at the chosen one before it, from the same seed. */
  *run({ difficulty, example: chosenExample, ...choice }, { engine, random, data }) {
    const { asked, known } = countsOf(choice)
    const example = chosenExample % asked
    const size = pixelsOf(layoutOf(choice))
    const drawn = (at: number) =>
      partsOf(
        drawSet(new RandomStreams(random.seed).stream('data'), choice, {
          count: asked + known,
          difficulty: at,
          breathe: engine.breathe,
        }),
        asked,
      )
    const chosen = data
      ? partsOf(pickFrom(data, random.stream('data'), asked + known), asked)
      : drawn(difficulty)
    yield
    const { meanRight, neighbourRight } = yield* sharesOf(engine, chosen)
    const shown = {
      ...shownOf(chosen, example),
      chosenMeanRight: meanRight,
      chosenNeighbourRight: neighbourRight,
    }
    if (data) {
      const nowhere = { tried: Number.NaN, meanRight: Number.NaN, neighbourRight: Number.NaN }
      yield { ...nowhere, ...shown, graded: new Float32Array(0) }
      return
    }
    const graded = new Float32Array(TRIED * size).fill(Number.NaN)
    for (let i = 0; i < TRIED; i++) {
      yield
      const tried = i / (TRIED - 1)
      const parts = drawn(tried)
      yield
      graded.set(parts.asked.values.subarray(example * size, (example + 1) * size), i * size)
      yield { tried, ...(yield* sharesOf(engine, parts)), ...shown, graded }
    }
  },
  reading,
  code,
})
