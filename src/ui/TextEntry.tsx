import { type ChangeEvent, type ReactNode, useId, useState } from 'react'
import { Field, type FieldProps } from './Field.tsx'

interface TextEntryProps extends FieldProps {
  readonly value: string
  readonly default: string
  /** Legal texts, offered as the reader types. */
  readonly examples: readonly string[]
  /** Characters, at most. */
  readonly longest: number
  /** Position of the first fault and what to say about it; undefined where the text can be read. */
  readonly fault: (text: string) => { readonly at: number; readonly text: ReactNode } | undefined
  readonly onChange: (value: string) => void
}

/** A line in a small language. What cannot be read stays, with its first fault pointed at, and changes nothing. */
export function TextEntry(props: TextEntryProps) {
  const { value, examples, longest, onChange } = props
  const id = useId()
  const [typed, setTyped] = useState<{ text: string; from: string }>()
  const text = typed && typed.from === value ? typed.text : value
  const fault = props.fault(text.trim())
  const indent = text.length - text.trimStart().length

  function type(event: ChangeEvent<HTMLInputElement>) {
    const next = event.target.value.trim()
    const legal = props.fault(next) ? value : next
    setTyped({ text: event.target.value, from: legal })
    if (legal !== value) onChange(legal)
  }

  return (
    <Field
      {...props}
      labelFor={id}
      error={fault && { id: `${id}-error`, text: fault.text }}
      resetTo={value === props.default ? undefined : props.default}
      onReset={() => onChange(props.default)}
    >
      <span className="entry text-entry">
        <input
          id={id}
          type="text"
          // One more than may stand, so that what is too long is seen and said instead of cut.
          maxLength={longest + 1}
          list={`${id}-examples`}
          autoComplete="off"
          autoCapitalize="off"
          autoCorrect="off"
          spellCheck={false}
          value={text}
          aria-invalid={fault !== undefined}
          aria-describedby={fault && `${id}-error`}
          onChange={type}
        />
      </span>
      <datalist id={`${id}-examples`}>
        {examples.map((example) => (
          <option key={example} value={example} />
        ))}
      </datalist>
      {fault && text.trim() !== '' && (
        <pre className="text-fault" aria-hidden="true">
          {text}
          {'\n'}
          <mark>{`${' '.repeat(indent + fault.at)}^`}</mark>
        </pre>
      )}
    </Field>
  )
}
