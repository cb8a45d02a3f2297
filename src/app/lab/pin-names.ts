import type { ParameterSchema, Values } from '../../lab/parameter.ts'
import type { LabText } from '../../lab/text.ts'
import { formatEntry } from '../../ui/number-entry.ts'
import { presetOf } from './preset.ts'

/** Parameters that a name can hold; where more differ, the name is that of a preset, if the run is one. */
const MOST = 2

interface Named {
  readonly experiment: {
    readonly parameters: ParameterSchema
    readonly presets: Parameters<typeof presetOf>[0]['presets']
  }
  readonly text: Pick<LabText, 'parameters' | 'presets'>
  /** What a run is called that differs from the others in nothing. */
  readonly same: string
  /** A switch that is on, or off. */
  readonly state: (on: boolean) => string
}

/** Names of pinned runs: what sets them apart from each other and from the run beside them, 'Xavier', 'Units 100'. */
export function pinNames(
  { experiment, text, same, state }: Named,
  present: Values,
  pinned: readonly Values[],
): string[] {
  const { parameters } = experiment
  const differing = Object.keys(parameters).filter((name) =>
    pinned.some((values) => !Object.is(values[name], present[name])),
  )
  const part = (name: string, values: Values) => {
    const value = values[name]
    const { label, options } = text.parameters[name]
    const parameter = parameters[name]
    if (parameter.kind === 'choice') return options?.[value as string] ?? String(value)
    if (parameter.kind === 'switch') return `${label}: ${state(value === true)}`
    return `${label} ${typeof value === 'number' && parameter.kind === 'number' ? formatEntry(value) : value}`
  }
  return pinned.map((values) => {
    if (differing.length === 0) return same
    const preset = presetOf(experiment as Parameters<typeof presetOf>[0], values)
    if (differing.length > MOST && preset !== undefined) return text.presets[preset]?.label ?? preset
    const parts = differing.slice(0, MOST).map((name) => part(name, values))
    return parts.join(', ') + (differing.length > MOST ? ' …' : '')
  })
}
