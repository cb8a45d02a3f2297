import { describe, expect, it } from 'vitest'
import type { NumberArray } from '../../src/lab/channel.ts'
import { valuesWith } from '../../src/lab/defaults.ts'
import type { Prediction, Predictions } from '../../src/lab/prediction.ts'
import { accepts } from '../../src/lab/value.ts'
import { labEntry } from '../../src/topics/registry.ts'
import { labOf, labs, textOf } from '../support/labs.ts'
import { record } from '../support/record.ts'
import { unsound } from '../support/sentence.ts'

const modules = import.meta.glob<Predictions>('/src/topics/*/*/predictions.ts', {
  eager: true,
  import: 'predictions',
})
const questions = Object.entries(modules).flatMap(([path, predictions]) =>
  Object.entries(predictions).map(([question, prediction]) => ({ id: labOf(path), question, prediction })),
)

const experimentOf = (id: string) => {
  const found = labs.find((lab) => lab.id === id)
  if (!found) throw new Error(`No experiment ${id}`)
  return found.experiment
}

describe.each(questions)('$id asks $question', ({ id, question, prediction }) => {
  const { values, options, judge }: Prediction = prediction
  const experiment = experimentOf(id)

  it('about values that are legal', () => {
    for (const [name, value] of Object.entries(values))
      expect(accepts(experiment.parameters[name], value), `${name}=${value}`).toBe(true)
    expect(experiment.conflicts?.(valuesWith(experiment.parameters, values)) ?? []).toEqual([])
  })

  it('with two options at least, each in words', async () => {
    const words = (await textOf(id)).predictions?.[question]
    expect(options.length).toBeGreaterThan(1)
    expect(Object.keys(words?.options ?? {}).sort()).toEqual([...options].sort())
    expect(unsound(words?.question ?? '')).toBeUndefined()
  })

  it('and its run judges', { timeout: 60_000 }, async () => {
    const words = (await textOf(id)).predictions?.[question]
    const { log, values: all } = record(experiment, values)
    const { answer, numbers } = judge(log, all)
    expect(options).toContain(answer)
    for (const [name, value] of Object.entries(numbers))
      if (typeof value === 'number') expect(Number.isFinite(value), name).toBe(true)
    expect(unsound(words?.explain(numbers) ?? '')).toBeUndefined()
  })
})

describe.each(labs)('$id', ({ id, experiment }) => {
  it('compares what it measures', async () => {
    const { comparisons = {} } = await (await labEntry(id)).code()
    for (const { values, columns } of Object.values(comparisons)) {
      for (const [name, value] of Object.entries(values))
        expect(accepts(experiment.parameters[name], value), `${name}=${value}`).toBe(true)
      const { last } = record(experiment, values, { most: 1 })
      for (const { channel, printed, spread = printed } of columns) {
        expect((last[channel] as NumberArray).length, channel).toBeGreaterThanOrEqual(printed.length)
        expect(spread).toHaveLength(printed.length)
      }
    }
  })
})
