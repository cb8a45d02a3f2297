import type { RunContext } from '../../src/lab/experiment.ts'
import { integer, real, seed, type Values } from '../../src/lab/parameter.ts'
import { computeCell, defineSweep } from '../../src/lab/sweep.ts'

/** A cell draws as many numbers as its index says and gives the last one and its index; `broken` throws, where there is one. */
export const sweep = defineSweep({
  id: 'sample/sweep',
  version: 1,
  parameters: {
    count: integer({ default: 12, min: 0, max: 400 }),
    broken: integer({ default: -1, min: -1, max: 400 }),
    shift: real({ default: 0, min: -1, max: 1 }),
    seed: seed(3),
  },
  channels: { results: { kind: 'table', columns: 2 }, sum: { kind: 'scalar' } },
  presets: {},
  plots: ['map'],
  focus: { plots: ['map'], parameters: ['shift'] },
  cost: ({ count }) => ({ bytes: 1000, operations: count }),
  cellWidth: 2,
  cellCount: ({ count }) => count,
  *cell({ shift, broken }, index, { engine, random }) {
    if (index === broken) throw new RangeError(`no cell ${index} today`)
    const drawn = engine.normal(random.stream('noise'), [index + 1], { mean: shift })
    engine.breathe()
    yield
    return Float64Array.of(drawn.data[index], index)
  },
  frame(results, done) {
    let sum = 0
    for (let i = 0; i < done; i++) sum += results[2 * i]
    return { results: results.slice(), sum }
  },
  reading: (log) => {
    const last = log.at(-1)
    return last && { key: 'end', tone: 'neutral', numbers: { sum: last.sum } }
  },
  code: () => [],
})

/** Result of a cell, over all its breaths. */
export function cellOf(
  values: Values<typeof sweep.parameters>,
  index: number,
  context: RunContext,
): Float64Array {
  const computing = computeCell(sweep.cells, values, index, context)
  for (;;) {
    const { done, value } = computing.next()
    if (done) return value
  }
}
