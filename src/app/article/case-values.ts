import { valuesWith } from '../../lab/defaults.ts'
import type { ExperimentDefinition } from '../../lab/experiment.ts'
import type { Values } from '../../lab/parameter.ts'
import { accepts } from '../../lab/value.ts'

export type Settings = Readonly<Record<string, number | string | boolean>>

/**
 * Values of a preset with single settings over it; what neither names is at its default.
 * @throws Error for a preset or a parameter that the experiment does not have, or a value that it does not take
 */
export function caseValues(experiment: ExperimentDefinition, preset?: string, set: Settings = {}): Values {
  const base = preset === undefined ? {} : experiment.presets[preset]
  if (!base)
    throw new Error(
      `${experiment.id} has no preset ${preset}; it has ${Object.keys(experiment.presets).join(', ')}`,
    )
  const foreign = Object.keys(set).find((name) => !Object.hasOwn(experiment.parameters, name))
  if (foreign) throw new Error(`${experiment.id} has no parameter ${foreign}`)
  const wrong = Object.keys(set).find((name) => !accepts(experiment.parameters[name], set[name]))
  if (wrong) throw new Error(`${experiment.id}: ${wrong} may not be ${set[wrong]}`)
  return valuesWith(experiment.parameters, { ...base, ...set })
}
