import type { Parameter } from '../../lab/parameter.ts'
import type { LabText } from '../../lab/text.ts'
import { Choice } from '../../ui/Choice.tsx'
import { Seed } from '../../ui/Seed.tsx'
import { Slider } from '../../ui/Slider.tsx'
import { Switch } from '../../ui/Switch.tsx'
import { TextEntry } from '../../ui/TextEntry.tsx'
import { FaultWords } from './FaultWords.tsx'

interface ParameterControlProps {
  readonly name: string
  readonly parameter: Parameter
  readonly value: number | string | boolean
  readonly words?: LabText['parameters'][string]
  readonly onChange: (value: number | string | boolean) => void
  readonly onRoll: () => void
}

/** The control that a parameter's record asks for. */
export function ParameterControl({ name, parameter, value, words, onChange, onRoll }: ParameterControlProps) {
  const frame = { label: words?.label ?? name, help: words?.help, live: parameter.live === true }
  switch (parameter.kind) {
    case 'number':
      return <Slider {...parameter} {...frame} value={Number(value)} onChange={onChange} />
    case 'choice': {
      const options = parameter.options.map((option) => ({
        value: option,
        label: words?.options?.[option] ?? option,
      }))
      return (
        <Choice
          {...frame}
          default={parameter.default}
          value={String(value)}
          options={options}
          onChange={onChange}
        />
      )
    }
    case 'switch':
      return <Switch {...frame} default={parameter.default} value={value === true} onChange={onChange} />
    case 'seed':
      return (
        <Seed
          {...frame}
          default={parameter.default}
          value={Number(value)}
          onChange={onChange}
          onRoll={onRoll}
        />
      )
    case 'file':
      // The data panel of the lab has it.
      return null
    case 'text':
      return (
        <TextEntry
          {...frame}
          default={parameter.default}
          value={String(value)}
          examples={parameter.examples}
          longest={parameter.longest}
          fault={(text) => {
            const found = parameter.check(text)
            return found && { at: found.at, text: <FaultWords fault={found} /> }
          }}
          onChange={onChange}
        />
      )
  }
}
