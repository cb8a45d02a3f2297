import { decode, encode } from '../../src/lab/codec.ts'
import { defaultValues, valuesWith } from '../../src/lab/defaults.ts'
import type { AnyExperiment } from '../../src/lab/experiment.ts'
import type { Parameter, Values } from '../../src/lab/parameter.ts'
import { LARGEST_SEED } from '../../src/lab/value.ts'

export interface Setting {
  /** 'defaults', 'preset tanh-large', 'layers at its least', 'drawn 17'. */
  readonly name: string
  readonly values: Values
}

/** The same numbers in [0, 1) in every run (mulberry32). */
function drawing(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}

/** Legal value at `share` of the way from the parameter's least to its greatest. */
function valueAt(parameter: Parameter, share: number): number | string | boolean {
  switch (parameter.kind) {
    case 'number': {
      const { min, max, scale, integer } = parameter
      const value = scale === 'log' ? min * (max / min) ** share : min + share * (max - min)
      return Math.min(max, Math.max(min, integer ? Math.round(value) : value))
    }
    case 'choice':
      return parameter.options[
        Math.min(parameter.options.length - 1, Math.floor(share * parameter.options.length))
      ]
    case 'switch':
      return share >= 0.5
    case 'seed':
      return Math.floor(share * LARGEST_SEED)
    case 'file':
      return parameter.default
    case 'text':
      return parameter.examples[
        Math.min(parameter.examples.length - 1, Math.floor(share * parameter.examples.length))
      ]
  }
}

/** The values as a link to them would be understood: those that cannot go together are set back. */
const understood = (experiment: AnyExperiment, values: Values): Values =>
  decode(encode({ values }, experiment), experiment).values

/** Defaults, every preset, both ends of every number and every option. */
export function chosenSettings(experiment: AnyExperiment): Setting[] {
  const { parameters, presets } = experiment as { parameters: Record<string, Parameter>; presets: object }
  const of = (name: string, overlay: object) => ({
    name,
    values: understood(experiment, valuesWith(parameters, overlay)),
  })
  return [
    of('defaults', {}),
    ...Object.entries(presets).map(([name, overlay]) => of(`preset ${name}`, overlay)),
    ...Object.entries(parameters).flatMap(([name, parameter]) => {
      if (parameter.kind === 'choice')
        return parameter.options.map((option) => of(`${name}=${option}`, { [name]: option }))
      return [
        of(`${name} at its least`, { [name]: valueAt(parameter, 0) }),
        of(`${name} at its greatest`, { [name]: valueAt(parameter, 1) }),
      ]
    }),
  ]
}

/** Legal settings drawn at random, the same ones in every run. */
export function drawnSettings(experiment: AnyExperiment, count: number): Setting[] {
  const draw = drawing(20_261_121)
  const parameters: Record<string, Parameter> = experiment.parameters
  return Array.from({ length: count }, (_, i) => {
    const values = defaultValues(parameters)
    for (const [name, parameter] of Object.entries(parameters)) values[name] = valueAt(parameter, draw())
    return { name: `drawn ${i}`, values: understood(experiment, values) }
  })
}

/** Legal value halfway down to the parameter's least, as its slider moves. */
function halfway(parameter: Parameter, value: unknown): unknown {
  if (parameter.kind !== 'number') return value
  const { min, scale, integer } = parameter
  const next = scale === 'log' ? Math.sqrt(min * Number(value)) : (min + Number(value)) / 2
  return integer ? Math.floor(next) : next
}

/** Operations of the first `frames` frames. */
export function operationsOf(experiment: AnyExperiment, values: Values, frames: number): number {
  const { operations } = experiment.cost(values)
  const all = experiment.frames(values)
  return all === undefined ? operations : operations * Math.min(1, frames / (all + 1))
}

/**
 * The setting with what makes it heavy cut down: of its numbers the one that helps most is halved, again and again,
 * until `frames` frames take at most `operations`.
 */
export function cutDown(
  experiment: AnyExperiment,
  setting: Setting,
  frames: number,
  operations: number,
): Setting {
  const parameters: Record<string, Parameter> = experiment.parameters
  const need = (values: Values) => operationsOf(experiment, values, frames)
  let { values } = setting
  while (need(values) > operations) {
    const cheapest = Object.entries(parameters)
      .map(([name, parameter]) => ({ ...values, [name]: halfway(parameter, values[name]) }) as Values)
      .map((halved) => understood(experiment, halved))
      .sort((a, b) => need(a) - need(b))[0]
    if (cheapest === undefined || !(need(cheapest) < need(values))) break
    values = cheapest
  }
  return { name: setting.name, values }
}
