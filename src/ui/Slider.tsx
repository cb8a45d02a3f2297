import { type ChangeEvent, type KeyboardEvent, useId, useState } from 'react'
import { Field, type FieldProps } from './Field.tsx'
import type { NumberRange } from './number-entry.ts'
import {
  formatEntry,
  fraction,
  LONGEST_ENTRY,
  nudge,
  parseEntry,
  stopOf,
  stops,
  valueAt,
} from './number-entry.ts'
import { type UiWords, useWords } from './words.tsx'

interface SliderProps extends FieldProps, NumberRange {
  readonly value: number
  readonly default: number
  readonly unit?: string
  readonly onChange: (value: number) => void
}

/** A number by sliding or by typing; what is typed and illegal stays, with the allowed range, and changes nothing. */
export function Slider(props: SliderProps) {
  const { value, unit, onChange } = props
  const words = useWords()
  const id = useId()
  const [typed, setTyped] = useState<{ text: string; from: number }>()
  const text = typed && typed.from === value ? typed.text : formatEntry(value)
  const entry = parseEntry(text, props)
  const error = 'fault' in entry ? { id: `${id}-error`, text: message(entry.fault, props, words) } : undefined

  function type(event: ChangeEvent<HTMLInputElement>) {
    const next = parseEntry(event.target.value, props)
    const legal = 'value' in next ? next.value : value
    setTyped({ text: event.target.value, from: legal })
    if (legal !== value) onChange(legal)
  }

  function step(event: KeyboardEvent<HTMLInputElement>) {
    const direction = { ArrowUp: 1, ArrowDown: -1 }[event.key]
    if (event.key === 'Escape' || event.key === 'Enter') setTyped(undefined)
    if (!direction) return
    event.preventDefault()
    setTyped(undefined)
    onChange(nudge(value, direction, props))
  }

  return (
    <Field
      {...props}
      labelFor={id}
      error={error}
      resetTo={value === props.default ? undefined : formatEntry(props.default)}
      onReset={() => onChange(props.default)}
      entry={
        <span className="entry">
          <input
            id={id}
            type="text"
            maxLength={LONGEST_ENTRY}
            inputMode="decimal"
            autoComplete="off"
            spellCheck={false}
            value={text}
            aria-invalid={error !== undefined}
            aria-describedby={error?.id}
            onChange={type}
            onKeyDown={step}
            onBlur={() => !error && setTyped(undefined)}
          />
          {unit && <span className="unit">{unit}</span>}
        </span>
      }
    >
      <input
        className="range"
        type="range"
        min={0}
        max={stops(props)}
        step={1}
        value={stopOf(value, props)}
        aria-label={props.label}
        aria-valuetext={unit ? `${formatEntry(value)} ${unit}` : formatEntry(value)}
        style={{ '--fill': `${fraction(value, props) * 100}%` } as object}
        onChange={(event) => onChange(valueAt(Number(event.target.value), props))}
      />
    </Field>
  )
}

function message(
  fault: 'not-a-number' | 'not-whole' | 'out-of-range',
  range: NumberRange,
  words: UiWords,
): string {
  const allowed = words.between(formatEntry(range.min), formatEntry(range.max))
  if (fault === 'not-a-number') return words.notANumber(allowed)
  return fault === 'not-whole' ? words.notWhole(allowed) : words.outOfRange(allowed)
}
