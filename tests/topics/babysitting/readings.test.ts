import { describe, expect, test } from 'vitest'
import { RandomStreams } from '../../../src/engine/index.ts'
import type { AnyExperiment, FrameLog } from '../../../src/lab/experiment.ts'
import type { Parameter } from '../../../src/lab/parameter.ts'
import type { LabText } from '../../../src/lab/text.ts'
import { experiment as curves } from '../../../src/topics/babysitting/curves/experiment.ts'
import { text as curvesText } from '../../../src/topics/babysitting/curves/text.en.ts'
import { experiment as rate } from '../../../src/topics/babysitting/learning-rate/experiment.ts'
import { text as rateText } from '../../../src/topics/babysitting/learning-rate/text.en.ts'
import { experiment as sanity } from '../../../src/topics/babysitting/sanity/experiment.ts'
import { text as sanityText } from '../../../src/topics/babysitting/sanity/text.en.ts'
import { experiment as ratio } from '../../../src/topics/babysitting/update-ratio/experiment.ts'
import { text as ratioText } from '../../../src/topics/babysitting/update-ratio/text.en.ts'
import { record } from './record.ts'

const LABS: readonly { readonly experiment: AnyExperiment; readonly text: LabText }[] = [
  { experiment: sanity, text: sanityText },
  { experiment: rate, text: rateText },
  { experiment: curves, text: curvesText },
  { experiment: ratio, text: ratioText },
]

const stream = new RandomStreams(12).stream('data')

function drawn(parameter: Parameter): number | string | boolean {
  if (parameter.kind === 'choice') return parameter.options[stream.integer(parameter.options.length)]
  if (parameter.kind === 'switch') return stream.bernoulli(0.5)
  if (parameter.kind === 'seed') return stream.integer(1000)
  if (parameter.kind === 'text') return parameter.default
  const { min, max, integer, scale } = parameter
  const end = stream.uniform()
  const share = end < 0.15 ? 0 : end > 0.85 ? 1 : stream.uniform()
  const value = scale === 'log' ? min * (max / min) ** share : min + share * (max - min)
  return Math.min(max, Math.max(min, integer ? Math.round(value) : value))
}

/** The first so many frames of a log. */
function part(log: FrameLog, length: number): FrameLog {
  return {
    length,
    at: (index) => (index < 0 ? log.at(length + index) : index < length ? log.at(index) : undefined),
    stepAt: (index) => log.stepAt(index),
    column: (name) => log.column(name).subarray(0, length),
  }
}

function check(experiment: AnyExperiment, text: LabText, overlay: object): void {
  const { log, values } = record(experiment, overlay)
  for (const length of new Set([1, 2, Math.ceil(log.length / 2), log.length])) {
    const reading = experiment.reading(part(log, Math.min(length, log.length)), values)
    if (!reading) continue
    const where = `${experiment.id} ${JSON.stringify(overlay)} ${length} of ${log.length}: ${reading.key}`
    for (const value of Object.values(reading.numbers))
      expect(
        typeof value === 'string' || Number.isFinite(value),
        `${where} ${JSON.stringify(reading.numbers)}`,
      ).toBe(true)
    const words = text.readings[reading.key]
    expect(words, where).toBeDefined()
    expect(words.sentence(reading.numbers), where).not.toMatch(/NaN(?! )|undefined|not a number|∞/)
  }
}

describe.each(LABS)('$experiment.id', ({ experiment, text }) => {
  const names = Object.keys(experiment.parameters)
  const short = { steps: 40 }

  test('reads every preset', { timeout: 60_000 }, () => {
    for (const preset of Object.values(experiment.presets)) check(experiment, text, preset as object)
  })

  test('reads both ends of every parameter', { timeout: 60_000 }, () => {
    for (const name of names) {
      const parameter: Parameter = experiment.parameters[name]
      if (parameter.kind !== 'number' || name === 'steps') continue
      for (const end of [parameter.min, parameter.max]) check(experiment, text, { ...short, [name]: end })
    }
  })

  test('reads random settings', { timeout: 60_000 }, () => {
    for (let i = 0; i < 8; i++) {
      const all = Object.fromEntries(names.map((name) => [name, drawn(experiment.parameters[name])]))
      check(experiment, text, { ...all, units: 8 + i, ...short })
    }
  })
})
