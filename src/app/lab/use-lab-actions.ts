import { labPath, parseLink } from '../../lab/link.ts'
import { useAnnounce } from '../../output/LiveRegion.tsx'
import { copyText } from '../../ui/copy-text.ts'
import type { LabDialogName } from '../dialogs/LabDialog.tsx'
import { useNavigation } from '../navigation.ts'
import { usePageWords } from '../words.ts'
import type { LabAction } from './Actions.tsx'
import { addressedQuery } from './addressed.ts'
import { labBeside } from './lab-beside.ts'
import type { LabMode } from './lab-mode.ts'
import type { AnySession } from './loaded-lab.ts'
import { neighbour, presetOf } from './preset.ts'
import { talkStep } from './talk.ts'

interface LabUse {
  readonly session: AnySession
  readonly mode: LabMode
  readonly open: (dialog: LabDialogName) => void
  /** Shows what the numbers say. */
  readonly reveal: () => void
  readonly toggleReading: () => void
  /** What the numbers say is hidden again where a class shall guess. */
  readonly veil: () => void
  /** The link is on the clipboard. */
  readonly copied: () => void
  readonly toggleSettings: () => void
  readonly revealed: boolean
  /** Ids of the plots that are drawn. */
  readonly plots: readonly string[]
  /** The plot that is shown alone. */
  readonly enlarged: string | undefined
  readonly enlarge: (id: string | undefined) => void
  readonly blank: (on: boolean) => void
  readonly blanked: boolean
}

export function useLabActions(use: LabUse) {
  const { session, mode, open, reveal, veil, copied, toggleSettings, enlarged, enlarge } = use
  const { shell } = usePageWords()
  const announce = useAnnounce()
  const { go } = useNavigation()
  const { experiment } = session
  const state = () => session.store.getState()

  function address(view?: 'present'): string {
    return labPath({
      id: experiment.id,
      query: addressedQuery(experiment, state(), { view, plot: enlarged }),
    })
  }

  function apply(preset: string) {
    veil()
    session.apply(preset)
    session.run()
  }

  function scrubBy(frames: number) {
    const { cursor, length } = state()
    if (length === 0) return
    const to = Math.min(length - 1, Math.max(0, (cursor ?? length - 1) + frames))
    session.scrub(to === length - 1 ? undefined : to)
  }

  /** A key pressed twice leads two labs on, although the page of the first press may still be on its way. */
  function goBeside(direction: 1 | -1) {
    const id = labBeside(parseLink(location.pathname)?.id ?? experiment.id, direction)
    if (id) go(`${id}/${mode === 'present' ? '?view=present' : ''}`)
  }

  const deeds: Record<LabAction, () => void> = {
    run() {
      const { status } = state()
      if (status === 'running') session.pause()
      else if (status === 'paused') session.resume()
      else session.run()
    },
    step: session.step,
    reset: session.reset,
    seed() {
      session.newSeed()
      session.run()
    },
    defaults() {
      session.open('')
    },
    previousPreset: () => choose(-1),
    nextPreset: () => choose(1),
    back: () => scrubBy(-1),
    forward: () => scrubBy(1),
    first: () => session.scrub(0),
    newest: () => session.scrub(undefined),
    talkOn: () => talk(1),
    talkBack: () => talk(-1),
    enlarge: () => {},
    allPlots: () => enlarge(undefined),
    blank: () => use.blank(!use.blanked),
    pin() {
      if (state().pins.length >= session.mostPins) announce(shell.actions.pinsFull(session.mostPins))
      else session.pin()
    },
    reveal: use.toggleReading,
    controls: toggleSettings,
    present: () => go(mode === 'present' ? address() : address('present')),
    leave() {
      if (enlarged === undefined) go(address())
      else enlarge(undefined)
    },
    fullScreen() {
      // Refused in a frame without permission: then there is nothing to be done.
      const change = document.fullscreenElement
        ? document.exitFullscreen()
        : document.documentElement.requestFullscreen?.()
      change?.catch(() => announce(shell.actions.noFullScreen))
    },
    nextLab: () => goBeside(1),
    previousLab: () => goBeside(-1),
    async link() {
      const address = session.link({ plot: enlarged })
      if (await copyText(address)) {
        announce(shell.actions.linkCopied)
        copied()
      } else prompt(shell.actions.link, address)
    },
    help: () => open('keys'),
    code: () => open('code'),
    table: () => open('table'),
    export: () => open('export'),
    embed: () => open('embed'),
  }

  function talk(direction: 1 | -1) {
    const names = Object.keys(experiment.presets)
    const preset = names.indexOf(presetOf(experiment, state().values) ?? '')
    const to = talkStep({ preset, revealed: use.revealed }, names.length, direction)
    if (to === 'next-lab') goBeside(1)
    else if (to === 'previous-lab') goBeside(-1)
    else {
      if (to.preset !== preset) apply(names[to.preset])
      if (to.revealed) reveal()
      else veil()
    }
  }

  function choose(direction: 1 | -1) {
    const preset = neighbour(experiment, state().values, direction)
    if (preset) apply(preset)
  }

  /** A blank screen takes the next key, whatever it is. A number enlarges the plot of that place, or shows all again. */
  function act(action: LabAction, key?: string) {
    if (use.blanked) use.blank(false)
    else if (action === 'enlarge') {
      const id = use.plots[Number(key) - 1]
      if (id !== undefined) enlarge(id === enlarged ? undefined : id)
    } else deeds[action]()
  }

  return { act, apply }
}
