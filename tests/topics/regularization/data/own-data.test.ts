import { expect, test } from 'vitest'
import type { DataSet } from '../../../../src/data/files/data-set.ts'
import { RandomStreams } from '../../../../src/engine/index.ts'
import { createContext } from '../../../../src/lab/context.ts'
import { formatIdentity, identityOf } from '../../../../src/lab/data-file.ts'
import { valuesWith } from '../../../../src/lab/defaults.ts'
import { ExperimentRun } from '../../../../src/lab/runner.ts'
import { experiment } from '../../../../src/topics/regularization/data/experiment.ts'
import { countsOf, pickFrom } from '../../../../src/topics/regularization/data/sets.ts'

/** A table of 30 rows: class 0 about (0, 100), class 1 about (10, 300), far apart in the first column alone. */
const table: DataSet = {
  shape: [1, 1, 2],
  values: Float32Array.from({ length: 60 }, (_, i) =>
    i % 2 === 0 ? 10 * (Math.floor(i / 2) % 2) : 100 + ((i * 37) % 200),
  ),
  labels: Int32Array.from({ length: 30 }, (_, i) => i % 2),
  classes: 2,
  names: ['low', 'high'],
}
const file = formatIdentity(identityOf(table))

test('of a small file a third is asked, and the others are known', () => {
  expect(countsOf({ file, examples: 600 })).toEqual({ asked: 10, known: 20 })
  expect(countsOf({ file, examples: 15 })).toEqual({ asked: 10, known: 15 })
  expect(countsOf({ file: '', examples: 600 })).toEqual({ asked: 200, known: 600 })
})

test('columns of a table run from 0 to 1', () => {
  const { inputs, labels } = pickFrom(table, new RandomStreams(1).stream('data'), 30)
  const column = (at: number) => Array.from(inputs.data).filter((_, i) => i % 2 === at)
  for (const at of [0, 1]) expect([Math.min(...column(at)), Math.max(...column(at))]).toEqual([0, 1])
  expect(column(0)).toEqual(Array.from(labels))
})

test('a run on a file is one frame, the same each time, and names what its first column tells', () => {
  const values = valuesWith(experiment.parameters, { file, example: 99 })
  const once = () => {
    const context = createContext(experiment.parameters, values, 'auto', undefined, table)
    const run = new ExperimentRun(experiment, values, context)
    const frame = structuredClone(run.next())
    expect(run.next()).toBeUndefined()
    run.close()
    return { frame, hash: run.hash }
  }
  const [first, second] = [once(), once()]
  expect(first.hash).toBe(second.hash)
  expect(experiment.frames(values)).toBe(1)
  expect(first.frame?.chosenMeanRight).toBe(1)
  expect(first.frame?.distances.length).toBe(8)
  expect(Number.isFinite(first.frame?.distances[7])).toBe(true)
})
