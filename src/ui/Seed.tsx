import { type ChangeEvent, useId, useState } from 'react'
import { Button } from './Button.tsx'
import { Field, type FieldProps } from './Field.tsx'
import { LONGEST_ENTRY, parseEntry } from './number-entry.ts'
import { useWords } from './words.tsx'

interface SeedProps extends FieldProps {
  readonly value: number
  readonly default: number
  readonly onChange: (value: number) => void
  /** Draws another seed. */
  readonly onRoll: () => void
}

const UINT32 = { min: 0, max: 0xffff_ffff, step: 1, integer: true, scale: 'linear' } as const

/** The seed of a run: typed, or drawn anew with the die. */
export function Seed(props: SeedProps) {
  const { value, onChange, onRoll } = props
  const words = useWords()
  const id = useId()
  const [typed, setTyped] = useState<{ text: string; from: number }>()
  const text = typed && typed.from === value ? typed.text : String(value)
  const illegal = 'fault' in parseEntry(text, UINT32)

  function type(event: ChangeEvent<HTMLInputElement>) {
    const next = parseEntry(event.target.value, UINT32)
    const legal = 'value' in next ? next.value : value
    setTyped({ text: event.target.value, from: legal })
    if (legal !== value) onChange(legal)
  }

  return (
    <Field
      {...props}
      labelFor={id}
      error={
        illegal
          ? { id: `${id}-error`, text: words.notWhole(words.between('0', String(UINT32.max))) }
          : undefined
      }
      resetTo={value === props.default ? undefined : String(props.default)}
      onReset={() => onChange(props.default)}
      entry={
        <span className="entry seed">
          <input
            id={id}
            type="text"
            maxLength={LONGEST_ENTRY}
            inputMode="numeric"
            autoComplete="off"
            value={text}
            aria-invalid={illegal}
            aria-describedby={illegal ? `${id}-error` : undefined}
            onChange={type}
          />
          <Button icon="die" look="bare" aria-label={words.newSeed} onClick={onRoll} />
        </span>
      }
    />
  )
}
