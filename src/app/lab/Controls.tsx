import { useRef } from 'react'
import type { Values } from '../../lab/parameter.ts'
import type { LabText } from '../../lab/text.ts'
import { useRun } from '../../session/hooks.ts'
import { Code } from '../../ui/Code.tsx'
import { usePageWords } from '../words.ts'
import { ParameterControl } from './ParameterControl.tsx'
import type { AnySession } from './sessions.ts'

interface ControlsProps {
  readonly session: AnySession
  readonly text: LabText
  readonly onSet: (name: string, value: number | string | boolean) => void
  readonly onRoll: () => void
}

/** A control for every parameter, in the order of their declaration, and the code that these values mean. */
export function Controls({ session, text, onSet, onRoll }: ControlsProps) {
  const { shell } = usePageWords()
  const values: Values = useRun(session, (run) => run.values)
  const changed = useRef<string>(undefined)
  const { experiment } = session
  const idle: readonly string[] = experiment.idle?.(values) ?? []
  return (
    <div className="controls" role="group" aria-label={shell.lab.controls}>
      {Object.entries(experiment.parameters).map(([name, parameter]) => (
        <ParameterControl
          key={name}
          name={name}
          parameter={parameter}
          value={values[name]}
          words={text.parameters[name]}
          idle={idle.includes(name)}
          onChange={(value) => {
            changed.current = name
            onSet(name, value)
          }}
          onRoll={onRoll}
        />
      ))}
      <Code lines={experiment.code(values)} label={shell.lab.code} changed={changed.current} />
    </div>
  )
}
