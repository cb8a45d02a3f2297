import { valuesWith } from '../../lab/defaults.ts'
import type { ExperimentDefinition } from '../../lab/experiment.ts'
import type { ParameterSchema, Values } from '../../lab/parameter.ts'

type Cases = Pick<ExperimentDefinition, 'parameters' | 'presets'>

function same(schema: ParameterSchema, a: Values, b: Values): boolean {
  return Object.keys(schema).every((name) => schema[name].kind === 'seed' || Object.is(a[name], b[name]))
}

/** The preset that these values are, whatever the seed. */
export function presetOf(experiment: Cases, values: Values): string | undefined {
  const { parameters, presets } = experiment
  return Object.keys(presets).find((name) => same(parameters, values, valuesWith(parameters, presets[name])))
}

/** The preset before or after the present one, round the ends; from values of no preset, the last or the first. */
export function neighbour(experiment: Cases, values: Values, direction: 1 | -1): string | undefined {
  const names = Object.keys(experiment.presets)
  const at = names.indexOf(presetOf(experiment, values) ?? '')
  if (at < 0) return names.at(direction === 1 ? 0 : -1)
  return names[(at + direction + names.length) % names.length]
}
