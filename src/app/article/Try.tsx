import { type MouseEvent, type ReactNode, useId } from 'react'
import { encode } from '../../lab/codec.ts'
import { bringIntoView } from '../lab/bring-into-view.ts'
import { Island } from '../lab/Island.tsx'
import { panelId } from '../lab/lab-mode.ts'
import type { LoadedLab } from '../lab/loaded-lab.ts'
import { useTopicLabs } from '../lab/topic-labs.ts'
import { caseValues, type Settings } from './case-values.ts'

interface Case {
  readonly preset?: string
  /** Single settings, over the preset or the defaults. */
  readonly set?: Settings
  readonly children: ReactNode
}

/** A link in the prose that sets a lab of this page and runs it: "try σ = 0.02". Elsewhere it is a link to the lab. */
export function Try({ lab: name, ...given }: Case & { readonly lab: string }) {
  const place = useId()
  return (
    <span id={place}>
      <Island lab={name} near={place}>
        {(lab) => <CaseLink lab={lab} {...given} />}
      </Island>
    </span>
  )
}

function CaseLink({ lab, preset, set, children }: Case & { readonly lab: LoadedLab }) {
  const { runs } = useTopicLabs()
  const { id, experiment } = lab
  const values = caseValues(experiment, preset, set)

  async function onClick(event: MouseEvent) {
    const section = document.getElementById(panelId(id))
    if (!section || event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return
    event.preventDefault()
    bringIntoView(section)
    const session = await runs.whenAlive(id)
    session.assign({ ...(preset && experiment.presets[preset]), ...set })
    section.focus({ preventScroll: true })
    session.run()
  }

  return (
    <a className="try" href={`${id}/?${encode({ values }, experiment)}`} onClick={onClick}>
      {children}
    </a>
  )
}
