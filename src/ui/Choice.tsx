import { useId } from 'react'
import { Field, type FieldProps } from './Field.tsx'

interface ChoiceProps extends FieldProps {
  readonly value: string
  readonly default: string
  readonly options: readonly { readonly value: string; readonly label: string }[]
  readonly onChange: (value: string) => void
}

/** Up to five options stand side by side as radio buttons; more become a native select. */
export function Choice(props: ChoiceProps) {
  const { value, options, onChange } = props
  const id = useId()
  const fallback = options.find((option) => option.value === props.default)?.label
  const frame = {
    ...props,
    resetTo: value === props.default ? undefined : fallback,
    onReset: () => onChange(props.default),
  }
  if (options.length > 5) {
    return (
      <Field {...frame} labelFor={id}>
        <select id={id} className="select" value={value} onChange={(event) => onChange(event.target.value)}>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      </Field>
    )
  }
  return (
    <Field {...frame} labelId={`${id}-label`}>
      <div className="segments" role="radiogroup" aria-labelledby={`${id}-label`}>
        {options.map((option) => (
          <label key={option.value} className="segment">
            <input
              type="radio"
              name={id}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
    </Field>
  )
}
