import type { MouseEvent, ReactNode } from 'react'
import { encode } from '../../lab/codec.ts'
import { bringIntoView } from '../lab/bring-into-view.ts'
import { frameId } from '../lab/frame.ts'
import { fullId, useTopicLabs } from '../lab/topic-labs.ts'
import { caseValues, type Settings } from './case-values.ts'

interface TryProps {
  /** Lab to set, without the topic; the topic's first one if not given. */
  readonly lab?: string
  readonly preset?: string
  /** Single settings, over the preset or the defaults. */
  readonly set?: Settings
  readonly children: ReactNode
}

/** A link in the prose that sets a lab of this page and runs it: "try σ = 0.02". Elsewhere it is a link to the lab. */
export function Try({ lab, preset, set, children }: TryProps) {
  const { topic, runs } = useTopicLabs()
  const id = fullId(topic, lab ?? topic.module.labs[0].id)
  const module = topic.module.labs.find((one) => one.id === id)
  if (!module) throw new Error(`${topic.module.id} has no lab ${id}`)
  const { experiment } = module
  const values = caseValues(experiment, preset, set)

  async function onClick(event: MouseEvent) {
    const section = document.getElementById(frameId(id))
    if (!section || event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return
    event.preventDefault()
    const session = (await runs.load()).of(id)
    session.assign({ ...(preset && experiment.presets[preset]), ...set })
    bringIntoView(section)
    section.focus({ preventScroll: true })
    session.run()
  }

  return (
    <a className="try" href={`${id}/?${encode({ values }, experiment)}`} onClick={onClick}>
      {children}
    </a>
  )
}
