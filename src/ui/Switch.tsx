import { useId } from 'react'
import { Field, type FieldProps } from './Field.tsx'

interface SwitchProps extends FieldProps {
  readonly value: boolean
  readonly default: boolean
  readonly onChange: (value: boolean) => void
}

export function Switch(props: SwitchProps) {
  const id = useId()
  return (
    <Field
      {...props}
      labelFor={id}
      onReset={() => props.onChange(props.default)}
      entry={
        <input
          id={id}
          className="switch"
          type="checkbox"
          checked={props.value}
          onChange={(event) => props.onChange(event.target.checked)}
        />
      }
    />
  )
}
