import { type ChangeEvent, useState } from 'react'
import { formatEntry, parseEntry } from '../../../../ui/number-entry.ts'

interface NumberCellProps {
  readonly label: string
  readonly value: number
  readonly min: number
  readonly max: number
  /** Said where what is typed is not allowed. */
  readonly allowed: string
  readonly onChange: (value: number) => void
}

/** A number of a table that can be typed over; what is not allowed stays in sight and changes nothing. */
export function NumberCell({ label, value, min, max, allowed, onChange }: NumberCellProps) {
  const [typed, setTyped] = useState<{ text: string; from: number }>()
  const text = typed && typed.from === value ? typed.text : formatEntry(value)
  const range = { min, max, step: 1, integer: false, scale: 'linear' } as const
  const wrong = 'fault' in parseEntry(text, range)

  function type(event: ChangeEvent<HTMLInputElement>) {
    const entry = parseEntry(event.target.value, range)
    const legal = 'value' in entry ? entry.value : value
    setTyped({ text: event.target.value, from: legal })
    if (legal !== value) onChange(legal)
  }

  return (
    <input
      className="number-cell"
      type="text"
      inputMode="decimal"
      autoComplete="off"
      maxLength={20}
      aria-label={label}
      aria-invalid={wrong}
      title={wrong ? allowed : undefined}
      value={text}
      onChange={type}
      onBlur={() => !wrong && setTyped(undefined)}
    />
  )
}
