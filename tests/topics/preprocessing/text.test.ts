import { describe, expect, test } from 'vitest'
import type { Channels } from '../../../src/lab/channel.ts'
import type { ExperimentDefinition } from '../../../src/lab/experiment.ts'
import type { ParameterSchema } from '../../../src/lab/parameter.ts'
import { experiment as images } from '../../../src/topics/preprocessing/images/experiment.ts'
import { predictions } from '../../../src/topics/preprocessing/predictions.ts'
import { experiment as sensitivity } from '../../../src/topics/preprocessing/sensitivity/experiment.ts'
import { text } from '../../../src/topics/preprocessing/text.en.ts'
import { experiment as transforms } from '../../../src/topics/preprocessing/transforms/experiment.ts'
import { record } from './record.ts'

const EXPERIMENTS: Record<string, ExperimentDefinition<ParameterSchema, Channels>> = {
  transforms: transforms as never,
  sensitivity: sensitivity as never,
  images: images as never,
}

describe.each(Object.entries(EXPERIMENTS))('words of %s', (name, experiment) => {
  const words = text.labs[name]

  test('every parameter, option, preset and channel has them, and nothing else has', () => {
    expect(Object.keys(words.parameters).sort()).toEqual(Object.keys(experiment.parameters).sort())
    expect(Object.keys(words.presets).sort()).toEqual(Object.keys(experiment.presets).sort())
    expect(Object.keys(words.channels).sort()).toEqual(Object.keys(experiment.channels).sort())
    for (const [key, parameter] of Object.entries(experiment.parameters)) {
      expect(words.parameters[key].help.length).toBeGreaterThan(20)
      if (parameter.kind !== 'choice') continue
      expect(Object.keys(words.parameters[key].options ?? {}).sort()).toEqual([...parameter.options].sort())
    }
  })

  test.each(Object.keys(experiment.presets))(
    'the reading of preset %s is a sentence without gaps',
    (preset) => {
      const { log, values } = record(experiment, experiment.presets[preset])
      const reading = experiment.reading(log, values)
      const { title, sentence } = words.readings[reading?.key ?? '']
      expect(title).not.toBe('')
      expect(sentence(reading?.numbers ?? {})).not.toMatch(/undefined|NaN|null|not a number/)
    },
  )
})

describe('predictions are judged by the run', () => {
  test.each([
    ['test-whitened', 'larger'],
    ['centred-steps', 'hundred'],
    ['untreated-images', 'stuck'],
  ])('%s: %s', (id, answer) => {
    const { lab, values, options, judge } = predictions[id]
    const run = record(EXPERIMENTS[lab], values)
    const verdict = judge(run.log, run.values)
    expect(options).toContain(verdict.answer)
    expect(verdict.answer).toBe(answer)
    for (const number of Object.values(verdict.numbers)) expect(Number.isFinite(number)).toBe(true)
  })

  test('other runs would have been judged otherwise', () => {
    const judged = (id: string, values: object) => {
      const run = record(EXPERIMENTS[predictions[id].lab], values)
      return predictions[id].judge(run.log, run.values).answer
    }
    expect(judged('test-whitened', { points: 1000 })).toBe('same')
    expect(judged('centred-steps', { distance: 0 })).toBe('twice')
    expect(judged('untreated-images', { rate: 0.003 })).toBe('same')
  })
})
