import { describe, expect, it } from 'vitest'
import { decode } from '../../../src/lab/codec.ts'
import type { ExperimentDefinition } from '../../../src/lab/experiment.ts'
import { deadReluExperiment } from '../../../src/topics/activations/dead-relu/experiment.ts'
import { CLAIMS } from '../../../src/topics/activations/functions/claims.ts'
import { functionsExperiment } from '../../../src/topics/activations/functions/experiment.ts'
import { predictions } from '../../../src/topics/activations/predictions.ts'
import { raceExperiment } from '../../../src/topics/activations/race/experiment.ts'
import { saturationExperiment } from '../../../src/topics/activations/saturation/experiment.ts'
import { text } from '../../../src/topics/activations/text.en.ts'
import { zigzagExperiment } from '../../../src/topics/activations/zigzag/experiment.ts'
import { runLab } from './run-lab.ts'

const experiments: readonly ExperimentDefinition[] = [
  functionsExperiment,
  saturationExperiment,
  zigzagExperiment,
  deadReluExperiment,
  raceExperiment,
].map((experiment) => experiment as unknown as ExperimentDefinition)

const wordsOf = ({ id }: ExperimentDefinition) => text.labs[id.split('/')[1]]

describe.each(experiments)('words of $id', (experiment) => {
  const words = wordsOf(experiment)

  it('name every parameter, option, preset and channel, and nothing else', () => {
    expect(Object.keys(words.parameters).sort()).toEqual(Object.keys(experiment.parameters).sort())
    expect(Object.keys(words.presets).sort()).toEqual(Object.keys(experiment.presets).sort())
    expect(Object.keys(words.channels).sort()).toEqual(Object.keys(experiment.channels).sort())
    for (const [name, parameter] of Object.entries(experiment.parameters)) {
      if (parameter.kind !== 'choice') continue
      expect(Object.keys(words.parameters[name].options ?? {})).toEqual(
        expect.arrayContaining([...parameter.options]),
      )
    }
  })

  it.each(Object.keys(experiment.presets))(
    'have a sentence for the end of preset %s, with all its numbers',
    (preset) => {
      const { reading } = runLab(experiment, experiment.presets[preset])
      if (!reading) throw new Error('no reading at the end')
      expect(words.readings).toHaveProperty([reading.key])
      const sentence = words.readings[reading.key].sentence(reading.numbers)
      expect(sentence).not.toMatch(/not a number|undefined|NaN/)
    },
  )
})

describe('predictions', () => {
  const answers: Readonly<Record<string, string>> = {
    'large-sums': 'explodes',
    'one-sign': 'all',
    'small-bias': 'some-die',
  }

  it.each(Object.entries(predictions))('%s is judged by its run', (id, { lab, values, options, judge }) => {
    const experiment = experiments.find((one) => one.id === `activations/${lab}`)
    if (!experiment) throw new Error(`no lab ${lab}`)
    const run = runLab(experiment, values)
    const { answer } = judge(run.log, run.values)
    expect(answer).toBe(answers[id])
    expect(options).toContain(answer)
  })
})

describe('claims', () => {
  const claims = Object.entries(CLAIMS).flatMap(([name, all]) => all.map((claim) => ({ name, ...claim })))

  it.each(claims)('on $name: $key has words, and a link that its lab understands', ({ key, link }) => {
    expect(text.labs.functions.words).toHaveProperty([`claim.${key}`])
    if (link === undefined) return
    const [, lab, query] = /^activations\/([a-z-]+)\/(?:\?(.*))?$/.exec(link) ?? []
    const experiment = experiments.find(({ id }) => id === `activations/${lab}`)
    if (!experiment) throw new Error(`no lab ${lab}`)
    expect(decode(query ?? '', experiment).rejected).toEqual([])
  })
})
