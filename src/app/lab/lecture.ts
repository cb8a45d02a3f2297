import { parseLink } from '../../lab/link.ts'
import { labBeside } from './lab-beside.ts'
import type { LabMode } from './lab-mode.ts'
import type { AnySession } from './loaded-lab.ts'
import { presetOf } from './preset.ts'
import { talkStep } from './talk.ts'

interface Lecture {
  readonly session: AnySession
  readonly mode: LabMode
  readonly revealed: boolean
  readonly go: (address: string) => void
  readonly apply: (preset: string) => void
  readonly reveal: () => void
  readonly veil: () => void
}

/** A key pressed twice leads two labs on, although the page of the first press may still be on its way. */
export function goBeside({ session, mode, go }: Lecture, direction: 1 | -1): void {
  const id = labBeside(parseLink(location.pathname)?.id ?? session.experiment.id, direction)
  if (id) go(`${id}/${mode === 'present' ? '?view=present' : ''}`)
}

/** The next step of a talk through the cases of this lab, or on to the next one. */
export function talk(lecture: Lecture, direction: 1 | -1): void {
  const { session, revealed, apply, reveal, veil } = lecture
  const { experiment } = session
  const names = Object.keys(experiment.presets)
  const preset = names.indexOf(presetOf(experiment, session.store.getState().values) ?? '')
  const to = talkStep({ preset, revealed }, names.length, direction)
  if (to === 'next-lab') goBeside(lecture, 1)
  else if (to === 'previous-lab') goBeside(lecture, -1)
  else {
    if (to.preset !== preset) apply(names[to.preset])
    if (to.revealed) reveal()
    else veil()
  }
}
