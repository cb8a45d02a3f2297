import type { ReactNode } from 'react'
import { Icon } from './Icon.tsx'
import { Toggletip } from './Toggletip.tsx'
import { useWords } from './words.tsx'

export interface FieldProps {
  readonly label: string
  readonly help?: string
  /** Without effect under the present values: dimmed, but still usable. */
  readonly idle?: boolean
  /** May change while the run goes on. */
  readonly live?: boolean
}

interface FieldBoxProps extends FieldProps {
  readonly labelFor?: string
  readonly labelId?: string
  readonly entry?: ReactNode
  readonly error?: { id: string; text: ReactNode }
  /** Default as text, when the value differs from it. */
  readonly resetTo?: string
  readonly onReset: () => void
  readonly children?: ReactNode
}

/** Label, help and reset above a control, and what is wrong below it. */
export function Field({
  label,
  help,
  idle,
  live,
  labelFor,
  labelId,
  entry,
  error,
  resetTo,
  onReset,
  children,
}: FieldBoxProps) {
  const words = useWords()
  return (
    <div className="field" data-idle={idle || undefined}>
      <div className="field-head">
        <label id={labelId} htmlFor={labelFor}>
          {label}
          {live && <span className="live-mark" title={words.live} />}
          {idle && <span className="visually-hidden"> {words.idle}</span>}
        </label>
        {help && <Toggletip label={label}>{help}</Toggletip>}
        <span className="field-space" />
        {resetTo !== undefined && (
          <button
            type="button"
            className="reset"
            onClick={onReset}
            aria-label={words.reset(label, resetTo)}
            title={words.reset(label, resetTo)}
          >
            <Icon name="reset" />
          </button>
        )}
        {entry}
      </div>
      {children}
      {error && (
        <p className="field-error" id={error.id}>
          {error.text}
        </p>
      )}
    </div>
  )
}
