import { describe, expect, it } from 'vitest'
import type { NumberArray } from '../../src/lab/channel.ts'
import { valuesWith } from '../../src/lab/defaults.ts'
import type { Prediction, Predictions } from '../../src/lab/prediction.ts'
import { accepts } from '../../src/lab/value.ts'
import { labEntry } from '../../src/topics/registry.ts'
import { labOf, labs, textOf } from '../support/labs.ts'
import { record } from '../support/record.ts'
import { unsound, writtenIn } from '../support/sentence.ts'

const modules = import.meta.glob<Predictions>('/src/topics/*/*/predictions.ts', {
  eager: true,
  import: 'predictions',
})
const predictionsOf = new Map(
  Object.entries(modules).map(([path, predictions]) => [labOf(path), predictions]),
)
const questions = labs.flatMap(({ id, experiment }) =>
  Object.entries(predictionsOf.get(id) ?? {}).map(([question, prediction]) => ({
    id,
    experiment,
    question,
    prediction,
  })),
)

describe.each(questions)('$id asks $question', ({ id, experiment, question, prediction }) => {
  const { values, options, judge }: Prediction = prediction

  it('about values that are legal', () => {
    for (const [name, value] of Object.entries(values))
      expect(accepts(experiment.parameters[name], value), `${name}=${value}`).toBe(true)
    expect(experiment.conflicts?.(valuesWith(experiment.parameters, values)) ?? []).toEqual([])
  })

  it('with two options at least, each in words', async () => {
    const words = (await textOf(id)).predictions?.[question]
    expect(options.length).toBeGreaterThan(1)
    expect(Object.keys(words?.options ?? {}).sort()).toEqual([...options].sort())
    expect(unsound(words?.question ?? '', writtenIn(words))).toBeUndefined()
  })

  it('and its run judges', { timeout: 60_000 }, async () => {
    const words = (await textOf(id)).predictions?.[question]
    const { log, values: all } = record(experiment, values)
    const { answer, numbers } = judge(log, all)
    expect(options).toContain(answer)
    for (const [name, value] of Object.entries(numbers))
      if (typeof value === 'number') expect(Number.isFinite(value), `${name} is ${value}`).toBe(true)
    expect(unsound(words?.explain(numbers) ?? '', writtenIn(words))).toBeUndefined()
  })
})

describe.each(labs)('$id', ({ id, experiment }) => {
  it('compares what it measures', async () => {
    const comparisons = (await labEntry(id).comparisons?.()) ?? {}
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
