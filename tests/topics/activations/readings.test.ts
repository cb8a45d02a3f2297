import { describe, expect, it } from 'vitest'
import { RandomStreams } from '../../../src/engine/index.ts'
import { defaultValues, valuesWith } from '../../../src/lab/defaults.ts'
import type { AnyExperiment } from '../../../src/lab/experiment.ts'
import { NonFiniteError } from '../../../src/lab/nonfinite.ts'
import type { Parameter, Values } from '../../../src/lab/parameter.ts'
import { labEntry } from '../../../src/topics/registry.ts'
import { framesOf, logOf } from './run-lab.ts'

/** Links drawn at random for each lab, and what one run of them may cost. */
const LINKS = 8
const MOST_OPERATIONS = 5e7

type Random = ReturnType<RandomStreams['stream']>

/** A legal value: one of the ends in one of four draws, or any between them. */
function drawn(parameter: Parameter, random: Random): number | string | boolean {
  if (parameter.kind === 'choice')
    return parameter.options[Math.floor(random.uniform() * parameter.options.length)]
  if (parameter.kind === 'switch') return random.uniform() < 0.5
  if (parameter.kind === 'seed') return Math.floor(random.uniform() * 2 ** 32)
  const { min, max, integer, scale } = parameter
  if (random.uniform() < 0.25) return random.uniform() < 0.5 ? min : max
  const at = random.uniform()
  const value = scale === 'log' ? min * (max / min) ** at : min + at * (max - min)
  return integer ? Math.round(value) : value
}

function links({ parameters, presets, cost }: AnyExperiment, count: number): Values[] {
  const random = new RandomStreams(7).stream('data')
  const cheap = (values: Values) => cost(values).operations <= MOST_OPERATIONS
  const named = Object.values(presets).map((preset) => valuesWith(parameters, preset as Partial<Values>))
  const ends = Object.entries(parameters as Record<string, Parameter>).flatMap(([name, parameter]) =>
    parameter.kind === 'number'
      ? [parameter.min, parameter.max].map((value) => valuesWith(parameters, { [name]: value }))
      : [],
  )
  const others = Array.from({ length: count }, () =>
    Object.fromEntries(
      Object.entries(parameters as Record<string, Parameter>).map(([name, one]) => [
        name,
        drawn(one, random),
      ]),
    ),
  )
  return [defaultValues(parameters), ...named, ...ends, ...others].filter(cheap)
}

describe.each(['functions', 'saturation', 'zigzag', 'dead-relu', 'race'])('readings of %s', (name) => {
  it('are whole sentences about finite numbers under any legal link, at the start, half-way and at the end', {
    timeout: 120_000,
  }, async () => {
    const entry = labEntry(`activations/${name}`)
    const [experiment, text] = [await entry.experiment(), await entry.text['text.en.ts']()]
    for (const values of links(experiment, LINKS)) {
      const { frames, error } = framesOf(experiment, values)
      if (error && !(error instanceof NonFiniteError)) throw error
      for (const length of new Set([1, 2, 3, Math.ceil(frames.length / 2), frames.length])) {
        if (length > frames.length) continue
        const reading = experiment.reading(logOf(frames.slice(0, length)), values)
        if (!reading) continue
        const link = `${JSON.stringify(values)} after ${length}: ${reading.key}`
        for (const [key, value] of Object.entries(reading.numbers))
          if (typeof value === 'number') expect(Number.isFinite(value), `${key} of ${link}`).toBe(true)
        const { title, sentence } = text.readings[reading.key]
        expect(`${title} ${sentence(reading.numbers)}`, link).not.toMatch(
          /undefined|NaN|not a number|∞|Infinity|\b1 (units|steps|moves|layers|repeats)\b|\b0 of 0\b/,
        )
      }
    }
  })
})
