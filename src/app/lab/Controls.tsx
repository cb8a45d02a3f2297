import { useRef } from 'react'
import type { ParameterSchema, Values } from '../../lab/parameter.ts'
import type { LabText } from '../../lab/text.ts'
import { useRun } from '../../session/hooks.ts'
import { Code } from '../../ui/Code.tsx'
import { usePageWords } from '../words.ts'
import type { AnySession } from './loaded-lab.ts'
import { ParameterControl } from './ParameterControl.tsx'

interface ControlsProps {
  readonly session: AnySession
  readonly title: string
  readonly text: LabText
  readonly onRoll: () => void
}

/** A control for every parameter, in the order of their declaration, and the code that these values mean. */
export function Controls({ session, title, text, onRoll }: ControlsProps) {
  const { shell } = usePageWords()
  const values: Values = useRun(session, (run) => run.values)
  const changed = useRef<string>(undefined)
  const { experiment } = session
  const parameters: ParameterSchema = experiment.parameters
  const idle: readonly string[] = experiment.idle?.(values) ?? []
  return (
    <fieldset className="controls" aria-label={shell.lab.controls}>
      {Object.entries(parameters).map(([name, parameter]) => (
        <ParameterControl
          key={name}
          name={name}
          parameter={parameter}
          value={values[name]}
          words={text.parameters[name]}
          idle={idle.includes(name)}
          onChange={(value) => {
            changed.current = name
            session.set(name, value)
          }}
          onRoll={onRoll}
        />
      ))}
      <Code lines={experiment.code(values)} label={`${shell.lab.code}: ${title}`} changed={changed.current} />
    </fieldset>
  )
}
